import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { DAY, shifted } from "#lib/instant.ts";
import { createLink } from "#db/link.ts";
import { fundField } from "#app/_operations/book/fields.ts";
import { fundOf } from "#app/_operations/book/fund-of.ts";
import { asOfField, idField, nameField, secretField } from "#app/_operations/company/fields.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { linkView, viewLink } from "#app/_operations/links/link-view.ts";
import { operation } from "#app/_operations/operation.ts";
import { recordCorrected } from "#app/_operations/review/record-corrected.ts";

export const createShareLink = operation({
  name: "create-share-link",
  summary: "Makes a link that shows the fund's summary, or the record of one closed review, and nothing else, to whoever holds it until it ends or is revoked; only the hash of its token is kept",
  action: "administer",
  kind: "write",
  // The token itself must never stand in the audit.
  record: ({ fund, review, label, asOf, days }) => ({ fund, review, label, asOf, days }),
  input: z.object({
    fund: fundField, label: nameField,
    /** The closed review whose record it opens instead of the summary. */
    review: idField.nullable().default(null),
    /** The day as known on which it shows; null: always the latest. */
    asOf: asOfField,
    days: z.int("must be a whole number of days").min(1, "must be at least 1 day").max(366, "must be at most 366 days").default(30),
    token: secretField,
  }),
  output: z.object({ link: linkView, /** The address within this installation; the token stands in its fragment alone. */ path: z.string() }),
  run: async ({ db, workspace, today, now, principal, subject }, { fund: name, review, label, asOf, days, token }) => {
    if (asOf !== null && asOf > today) throw invalid([{ path: "asOf", message: "This day has not come yet." }]);
    if (review !== null && (name !== null || asOf !== null)) throw invalid([{ path: "review", message: "A review is shown as it was closed: it has no fund and no other day." }]);
    if (review !== null) await recordCorrected(db, workspace.id, review);
    const fund = name === null ? null : await fundOf(db, workspace, name, today);
    const made = await createLink(db, workspace.id, {
      kind: review === null ? "fund-summary" : "review", targetId: review ?? fund?.fundId ?? null, tokenHash: hashToken(token), label, asOf, createdAt: now, createdBy: principal.name, expiresAt: shifted(now, days * DAY),
    });
    subject(made.id);
    return { link: viewLink(made, fund && { slug: fund.slug, name: fund.name }, now), path: `/share#${token}` };
  },
});
