import { recordedRows } from "#db/recorded-rows.ts";
import { lossAssumption } from "#db/schema/loss-assumption.ts";

export type LossAssumptionRow = typeof lossAssumption.$inferSelect;

export const lossAssumptions = recordedRows(lossAssumption, "assumption", [lossAssumption.reportedAt]);
