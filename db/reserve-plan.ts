import { recordedRows, type NewRow } from "#db/recorded-rows.ts";
import { reservePlan } from "#db/schema/reserve-plan.ts";

export type ReservePlanRow = typeof reservePlan.$inferSelect;
export type NewReservePlan = NewRow<ReservePlanRow>;

export const reservePlans = recordedRows(reservePlan, "reserve", [reservePlan.companyId]);
