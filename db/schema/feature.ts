import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { choice, count, day, flag, id, instant, json, real, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";
import { Evidence } from "#lib/ai-risk/register/evidence.ts";
import { EvidenceLink, GATES, KINDS, MOATS } from "#lib/ai-risk/register/feature-facts.ts";

export const feature = sqliteTable(
  "feature",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    name: text("name").notNull(),
    task: text("task").notNull(),
    kind: choice("kind", KINDS).notNull(),
    reliability: real("reliability").notNull(),
    costRatio: real("cost_ratio").notNull(),
    gate: choice("gate", GATES).notNull(),
    moats: json("moats", z.array(z.enum(MOATS)).max(MOATS.length)).notNull(),
    /** Share of the company's revenue that stands on it, from 0 to 1; null: not known. */
    revenueShare: real("revenue_share"),
    owner: text("owner"),
    links: json("links", z.array(EvidenceLink).max(20)).notNull(),
    capableSince: day("capable_since"),
    shipped: flag("shipped").notNull(),
    /** Raised by one at every edit; an edit names the version that it saw. */
    version: count("version").notNull(),
    createdAt: instant("created_at").notNull(),
    archivedAt: instant("archived_at"),
    reportedAt: day("reported_at").notNull(),
    reportedBy: text("reported_by").notNull(),
    importId: id("import_id"),
    withdrawnAt: day("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("feature_company").on(t.workspaceId, t.companyId),
    index("feature_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);

/** One person's evidence on one feature; never overwritten, the latest of each author counts. */
export const featureJudgement = sqliteTable(
  "feature_judgement",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    featureId: id("feature_id").notNull(),
    author: text("author").notNull(),
    evidence: json("evidence", Evidence).notNull(),
    /** Where this judge holds another reliability to be needed; null: the feature's. */
    reliability: real("reliability"),
    /** From the day after on it has to be looked at again. */
    expiresOn: day("expires_on").notNull(),
    note: text("note"),
    reportedAt: day("reported_at").notNull(),
    reportedBy: text("reported_by").notNull(),
    importId: id("import_id"),
    withdrawnAt: day("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.featureId], foreignColumns: [feature.workspaceId, feature.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("feature_judgement_feature").on(t.workspaceId, t.featureId, t.reportedAt),
    index("feature_judgement_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);

export const RESOLVED_EVENTS = ["capable", "shipped", "harmed"] as const;

/** What came of a feature: an event on a day, or a look that found that it had not come by then. */
export const featureResolution = sqliteTable(
  "feature_resolution",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    featureId: id("feature_id").notNull(),
    event: choice("event", RESOLVED_EVENTS).notNull(),
    happened: flag("happened").notNull(),
    /** The day of the event, or the day by which it had not come. */
    day: day("day").notNull(),
    link: text("link").notNull(),
    note: text("note"),
    reportedAt: day("reported_at").notNull(),
    reportedBy: text("reported_by").notNull(),
    withdrawnAt: day("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.featureId], foreignColumns: [feature.workspaceId, feature.id] }),
    index("feature_resolution_feature").on(t.workspaceId, t.featureId, t.day),
  ],
);
