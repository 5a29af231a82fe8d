import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { DAY, shifted } from "#lib/instant.ts";
import { useClaim } from "#db/claim.ts";
import { createSession } from "#db/session.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { operation } from "#app/_operations/operation.ts";

const SESSION_DAYS = 7;

/** Trades the printed one-time token for a session whose token the door has made. */
export const signIn = operation({
  name: "sign-in",
  summary: "Signs the browser in with the one-time link that the server printed",
  action: "public",
  kind: "write",
  workspace: "none",
  input: z.object({ claim: z.string().max(200), session: z.string().min(40).max(200) }),
  output: z.object({ expiresAt: z.string() }),
  record: () => null,
  run: async ({ db, now }, { claim, session }) => {
    if (!(await useClaim(db, hashToken(claim), now))) throw new AppError("unauthenticated", "This link was used already or is too old. Start the server again for a new one.");
    const expiresAt = shifted(now, SESSION_DAYS * DAY);
    await createSession(db, { tokenHash: hashToken(session), at: now, expiresAt });
    return { expiresAt };
  },
});
