import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { checkInById } from "#db/check-in.ts";
import { createLink } from "#db/link.ts";
import { checkInPath, tokenFor } from "#app/_operations/checkin/token-for.ts";
import { idField, secretField } from "#app/_operations/company/fields.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { operation } from "#app/_operations/operation.ts";

export const drawCheckInLink = operation({
  name: "draw-check-in-link",
  summary: "Makes another link to a check-in, where the first was lost; older ones go on working until it ends or is revoked",
  action: "write",
  kind: "write",
  record: ({ checkIn }) => ({ checkIn }),
  input: z.object({ checkIn: idField, token: secretField }),
  output: z.object({ checkIn: z.string(), path: z.string(), expiresAt: z.string() }),
  run: async ({ db, workspace, now, principal, subject }, { checkIn: id, token }) => {
    const { companyId, endsAt, revokedAt, founder } = await checkInById(db, workspace.id, id);
    subject(companyId);
    if (revokedAt !== null || endsAt <= now) throw new AppError("conflict", `This check-in ${revokedAt === null ? "has ended" : "was revoked"}: ask anew.`);
    const own = tokenFor(token, id);
    await createLink(db, workspace.id, { kind: "check-in", targetId: id, tokenHash: hashToken(own), label: founder, asOf: null, createdAt: now, createdBy: principal.name, expiresAt: endsAt });
    return { checkIn: id, path: checkInPath(own), expiresAt: endsAt };
  },
});
