import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { lossAssumption } from "#db/schema/loss-assumption.ts";

export type LossAssumptionRow = typeof lossAssumption.$inferSelect;
export type NewLossAssumption = NewRow<LossAssumptionRow>;

export const lossAssumptions = recordedRows(lossAssumption, "assumption", [lossAssumption.reportedAt]);
