import { z } from "zod";
import { fundsOf } from "#db/fund.ts";
import { liveLink } from "#db/link.ts";
import { summaryOf } from "#app/_operations/book/summary-of.ts";
import { summaryView } from "#app/_operations/book/summary-view.ts";
import { hashToken } from "#app/_operations/gate.ts";
import { deadLink } from "#app/_operations/links/dead-link.ts";
import { operation } from "#app/_operations/operation.ts";

/** What a share link shows, read by its own rule alone: nothing of the request says what. */
export const getSharedSummary = operation({
  name: "get-shared-summary",
  summary: "The fund's summary as a share link shows it",
  action: "shared",
  kind: "read",
  workspace: "none",
  input: z.object({}),
  output: z.object({ summary: summaryView, expiresAt: z.string(), /** Always the latest, not one day's. */ live: z.boolean() }),
  run: async (context) => {
    const { caller: { credential }, db, now, today } = context;
    const found = credential.kind === "link" ? await liveLink(db, hashToken(credential.token), now) : null;
    if (found?.link.kind !== "fund-summary") throw deadLink();
    const { link, workspace } = found;
    const day = link.asOf ?? workspace.defaultAsOf ?? today;
    const fund = link.targetId === null ? null : (await fundsOf(db, workspace.id, day)).find(({ fundId }) => fundId === link.targetId);
    if (fund === undefined) throw deadLink();
    return { summary: await summaryOf({ ...context, workspace }, { fund: fund?.slug ?? null, asOf: link.asOf }), expiresAt: link.expiresAt, live: link.asOf === null };
  },
});
