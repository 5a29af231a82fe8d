import { createHash } from "node:crypto";
import { z } from "zod";
import { createApiKey, listApiKeys, revokeApiKey } from "#db/api-key.ts";
import { idField, nameField, secretField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

/** A key opens the whole installation, for programs: read, or read and write. */
const keySchema = z.object({ id: z.string(), name: z.string(), scope: z.enum(["read", "write"]), createdAt: z.string(), revokedAt: z.string().nullable() });

export const listKeys = operation({
  name: "list-keys",
  summary: "Lists API keys, without their tokens, which nobody can see again",
  action: "administer",
  kind: "read",
  input: z.object({}),
  output: z.object({ keys: z.array(keySchema).max(10_000) }),
  run: async ({ db }) => ({ keys: (await listApiKeys(db)).map(({ id, name, scope, createdAt, revokedAt }) => ({ id, name, scope, createdAt, revokedAt })) }),
});

export const createKey = operation({
  name: "create-key",
  summary: "Makes an API key from a token that the caller drew; only its hash is kept",
  action: "administer",
  kind: "write",
  // The token itself must never stand in the audit.
  record: ({ name, scope }) => ({ name, scope }),
  input: z.object({ name: nameField, scope: z.enum(["read", "write"]), token: secretField }),
  output: z.object({ key: keySchema }),
  run: async ({ db, now, subject }, { name, scope, token }) => {
    const made = await createApiKey(db, { workspaceId: null, name, scope, tokenHash: createHash("sha256").update(token).digest("hex"), createdAt: now });
    subject(made.id);
    return { key: { id: made.id, name, scope, createdAt: now, revokedAt: null } };
  },
});

export const revokeKey = operation({
  name: "revoke-key",
  summary: "Ends an API key at once",
  action: "administer",
  kind: "write",
  input: z.object({ key: idField }),
  output: z.object({ key: z.string() }),
  run: async ({ db, now, subject }, { key }) => {
    subject(key);
    await revokeApiKey(db, key, now);
    return { key };
  },
});
