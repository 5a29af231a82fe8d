import { addDefaultAlertRules } from "#app/_operations/add-default-alert-rules.ts";
import { createCalendarLink } from "#app/_operations/create-calendar-link.ts";
import { listAlertRecipients } from "#app/_operations/list-alert-recipients.ts";
import { listAlertRules } from "#app/_operations/list-alert-rules.ts";
import { listAlerts } from "#app/_operations/list-alerts.ts";
import { listCalendarLinks } from "#app/_operations/list-calendar-links.ts";
import { revokeCalendarLink } from "#app/_operations/revoke-calendar-link.ts";
import { markAlertRead } from "#app/_operations/mark-alert-read.ts";
import { pauseAlertRule } from "#app/_operations/pause-alert-rule.ts";
import { previewAlertRule } from "#app/_operations/preview-alert-rule.ts";
import { setAlertRecipient, withdrawAlertRecipient } from "#app/_operations/set-alert-recipient.ts";
import { setAlertRule } from "#app/_operations/set-alert-rule.ts";
import { withdrawAlertRule } from "#app/_operations/withdraw-alert-rule.ts";
import type { Operation } from "#app/_operations/operation.ts";

/** The use-cases of alerts and calendars, a part of the registry. */
export const alertOperations: readonly Operation[] = [
  listAlerts, markAlertRead, listAlertRules, setAlertRule, pauseAlertRule, withdrawAlertRule, addDefaultAlertRules, previewAlertRule, listAlertRecipients, setAlertRecipient, withdrawAlertRecipient,
  createCalendarLink, listCalendarLinks, revokeCalendarLink,
];
