import { z } from "zod";
import { liveSession, revokeSession } from "#db/session.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { operation } from "#app/_operations/operation.ts";

/** Ends the session of this browser; callers without one have nothing to end. */
export const signOut = operation({
  name: "sign-out",
  summary: "Ends the session of this browser",
  action: "write",
  kind: "write",
  workspace: "none",
  input: z.object({}),
  output: z.object({ ended: z.boolean() }),
  run: async ({ db, caller: { credential }, now }) => {
    if (credential.kind !== "session") return { ended: false };
    const session = await liveSession(db, hashToken(credential.token), now, "");
    if (session) await revokeSession(db, session.id, now);
    return { ended: session !== null };
  },
});
