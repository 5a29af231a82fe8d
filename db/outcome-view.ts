import { eq } from "drizzle-orm";
import type { Reader } from "#db/connection.ts";
import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { outcomeView } from "#db/schema/outcome-view.ts";
import type { Day } from "#lib/date.ts";

export type OutcomeViewRow = typeof outcomeView.$inferSelect;
export type NewOutcomeView = NewRow<OutcomeViewRow>;

export const outcomeViews = recordedRows(outcomeView, "view of outcomes", [outcomeView.madeOn]);

/** As known on a day; of one company where it is given. */
export const outcomeViewsOf = (db: Reader, workspaceId: string, asOf: Day, companyId?: string): Promise<OutcomeViewRow[]> =>
  outcomeViews.known(db, workspaceId, asOf, companyId ? eq(outcomeView.companyId, companyId) : undefined);
