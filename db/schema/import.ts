import { foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { choice, count, flag, id, instant, json, text } from "#db/columns.ts";
import { workspace } from "#db/schema/workspace.ts";

/** What a file can be taken as. */
export const IMPORT_KINDS = ["statement", "companies", "rounds", "figures", "investments", "proceeds", "marks", "fund-flows", "features", "cap-table"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export const IMPORT_STATES = ["previewed", "staged", "committed", "undone", "failed"] as const;

export const importTable = sqliteTable(
  "import",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id"),
    fileName: text("file_name").notNull(),
    /** SHA-256 of the file's bytes, hex. */
    digest: text("digest").notNull(),
    bytes: count("bytes").notNull(),
    kind: text("kind").$type<ImportKind>().notNull(),
    format: text("format").notNull(),
    mapping: json("mapping", z.record(z.string(), z.unknown())).notNull(),
    state: choice("state", IMPORT_STATES).notNull(),
    counts: json("counts", z.record(z.string(), z.number())).notNull(),
    rejected: json("rejected", z.array(z.object({ line: z.number(), why: z.string() })).max(100_000)).notNull(),
    createdAt: instant("created_at").notNull(),
    /** Last sign of life while staged; a staged import that is silent for a quarter of an hour was abandoned. */
    touchedAt: instant("touched_at").notNull(),
    committedAt: instant("committed_at"),
    undoneAt: instant("undone_at"),
    /** True while rows of an undone or failed import still hold their unique keys. */
    unswept: flag("unswept").notNull(),
    by: text("imported_by").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    index("import_digest").on(t.workspaceId, t.digest),
    index("import_state").on(t.workspaceId, t.state),
  ],
);

export const importMapping = sqliteTable(
  "import_mapping",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    /** What the source looks like (its header row, folded): the key by which a mapping is found again. */
    signature: text("signature").notNull(),
    kind: text("kind").$type<ImportKind>().notNull(),
    mapping: json("mapping", z.record(z.string(), z.unknown())).notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    uniqueIndex("import_mapping_signature").on(t.workspaceId, t.kind, t.signature),
  ],
);
