import { z } from "zod";
import { fundsOf } from "#db/fund.ts";
import { type LinkRow, liveLink } from "#db/link.ts";
import { summaryOf } from "#app/_operations/book/summary-of.ts";
import { summaryView } from "#app/_operations/book/summary-view.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { deadLink } from "#app/_operations/links/dead-link.ts";
import { type Context, operation } from "#app/_operations/operation.ts";
import { correctedView, recordCorrected } from "#app/_operations/review/record-corrected.ts";

/** What a share link shows, read by its own rule alone: nothing of the request says what. */
export const getSharedPage = operation({
  name: "get-shared-page",
  summary: "What a share link shows: the fund's summary, or the record of one review",
  action: "shared",
  kind: "read",
  workspace: "none",
  input: z.object({}),
  output: z.object({
    workspace: z.object({ name: z.string(), notice: z.string().nullable() }), expiresAt: z.string(),
    shown: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("fund-summary"), summary: summaryView, /** Always the latest, not one day's. */ live: z.boolean() }),
      z.object({ kind: z.literal("review"), ...correctedView.shape }),
    ]),
  }),
  run: async (context) => {
    const { caller: { credential }, db, now } = context;
    const found = credential.kind === "link" ? await liveLink(db, hashToken(credential.token), now) : null;
    if (!found) throw deadLink();
    const { link, workspace } = found;
    return { workspace: { name: workspace.name, notice: workspace.notice }, expiresAt: link.expiresAt, shown: await shownBy(link, { ...context, workspace }) };
  },
});

async function shownBy(link: LinkRow, context: Context) {
  const { db, workspace, today } = context;
  if (link.kind === "review" && link.targetId !== null) return { kind: link.kind, ...(await recordCorrected(db, workspace.id, link.targetId)) };
  if (link.kind !== "fund-summary") throw deadLink();
  const fund = link.targetId === null ? null : (await fundsOf(db, workspace.id, link.asOf ?? workspace.defaultAsOf ?? today)).find(({ fundId }) => fundId === link.targetId);
  if (fund === undefined) throw deadLink();
  return { kind: link.kind, summary: await summaryOf(context, { fund: fund?.slug ?? null, asOf: link.asOf }), live: link.asOf === null };
}
