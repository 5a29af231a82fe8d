import type { listAlertRules } from "#app/_operations/list-alert-rules.ts";
import type { listAlerts } from "#app/_operations/list-alerts.ts";

export type Alerts = Awaited<ReturnType<(typeof listAlerts)["call"]>>;
export type AlertLine = Alerts["alerts"][number];
export type Rules = Awaited<ReturnType<(typeof listAlertRules)["call"]>>;
