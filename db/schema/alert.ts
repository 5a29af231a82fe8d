import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { choice, count, currency, day, flag, id, instant, json, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { workspace } from "#db/schema/workspace.ts";
import { type AlertState, Condition, type Reading } from "#lib/alerts/condition.ts";

export const DELIVERIES = ["inbox", "digest", "now"] as const;
export type Delivery = (typeof DELIVERIES)[number];

const stored = <T>(): z.ZodType<T> => z.unknown() as unknown as z.ZodType<T>;

/** What is watched, of one company or of all. Never deleted: the log names it. */
export const alertRule = sqliteTable(
  "alert_rule",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    condition: json("condition", Condition).notNull(),
    /** What money in the condition is in. */
    currency: currency("currency").notNull(),
    /** Null: every company of the workspace. */
    companyId: id("company_id"),
    delivery: choice("delivery", DELIVERIES).notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    changedAt: instant("changed_at").notNull(),
    pausedAt: instant("paused_at"),
    withdrawnAt: instant("withdrawn_at"),
    version: count("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
  ],
);

/** What a rule remembers of a company: whether it can fire, since when, and what it saw last. */
export const alertState = sqliteTable(
  "alert_state",
  {
    workspaceId: id("workspace_id").notNull(),
    ruleId: id("rule_id").notNull(),
    companyId: id("company_id").notNull(),
    armed: flag("armed").notNull(),
    since: day("since_day").notNull(),
    memory: json("memory", stored<AlertState>()).notNull(),
    /** The alert that it fired last and that is not taken back. */
    alertId: id("alert_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.ruleId, t.companyId] }),
    foreignKey({ columns: [t.workspaceId, t.ruleId], foreignColumns: [alertRule.workspaceId, alertRule.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
  ],
);

/** What fired or was taken back by a correction: never changed but for who has read it. */
export const alert = sqliteTable(
  "alert",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    ruleId: id("rule_id").notNull(),
    companyId: id("company_id").notNull(),
    kind: choice("kind", ["fired", "taken-back"]).notNull(),
    /** The rule as it was. */
    condition: json("condition", Condition).notNull(),
    currency: currency("currency").notNull(),
    delivery: choice("delivery", DELIVERIES).notNull(),
    from: json("from_reading", stored<Reading>()),
    to: json("to_reading", stored<Reading>()).notNull(),
    /** The day as known on which it fired. */
    day: day("day").notNull(),
    at: instant("at").notNull(),
    /** The alert that this one takes back. */
    takesBack: id("takes_back"),
    readAt: instant("read_at"),
    readBy: text("read_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.ruleId], foreignColumns: [alertRule.workspaceId, alertRule.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    index("alert_day").on(t.workspaceId, t.day),
    index("alert_company").on(t.workspaceId, t.companyId),
    index("alert_unread").on(t.workspaceId, t.day).where(sql`read_at IS NULL`),
  ],
);

/** Who gets mail, when their day begins and when they are not to be disturbed. */
export const alertRecipient = sqliteTable(
  "alert_recipient",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    name: text("name").notNull(),
    address: text("address").notNull(),
    timeZone: text("time_zone").notNull(),
    /** Local times, "22:00"; both null: never quiet. */
    quietFrom: text("quiet_from"),
    quietUntil: text("quiet_until"),
    cadence: choice("cadence", ["daily", "weekly"]).notNull(),
    /** Local time of the digest. */
    digestAt: text("digest_at").notNull(),
    /** 1 Monday to 7 Sunday, of a weekly digest. */
    weekday: count("weekday").notNull(),
    createdAt: instant("created_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] })],
);

/** What was sent to a recipient at a moment, or that there was nothing. */
export const alertDigest = sqliteTable(
  "alert_digest",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    recipientId: id("recipient_id").notNull(),
    /** The moment for which it was due. */
    dueAt: instant("due_at").notNull(),
    at: instant("at").notNull(),
    alerts: count("alerts").notNull(),
    subject: text("subject"),
    /** The message in the outbox; null: there was nothing, and nothing was sent. */
    messageId: id("message_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.recipientId], foreignColumns: [alertRecipient.workspaceId, alertRecipient.id] }),
    index("alert_digest_recipient").on(t.workspaceId, t.recipientId, t.dueAt),
  ],
);

/** That an alert went to somebody by a message of the outbox, which knows whether it arrived. */
export const alertDelivery = sqliteTable(
  "alert_delivery",
  {
    workspaceId: id("workspace_id").notNull(),
    alertId: id("alert_id").notNull(),
    messageId: id("message_id").notNull(),
    channel: choice("channel", ["mail", "webhook"]).notNull(),
    /** The address of a mail, the name of a webhook. */
    recipient: text("recipient").notNull(),
    at: instant("at").notNull(),
    /** The end of the quiet hours that it waited for; null: it was not to wait. */
    notBefore: instant("not_before"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.alertId, t.messageId] }),
    foreignKey({ columns: [t.workspaceId, t.alertId], foreignColumns: [alert.workspaceId, alert.id] }),
  ],
);
