import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { count, id, json, text } from "#db/columns.ts";
import { company } from "#db/schema/company.ts";
import { importTable } from "#db/schema/import.ts";
import { recorded } from "#db/schema/recorded.ts";
import { z } from "zod";

export const ocfObject = sqliteTable(
  "ocf_object",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    /** File of the package that it stood in. */
    file: text("file").notNull(),
    position: count("position").notNull(),
    objectType: text("object_type").notNull(),
    /** As it was given, exact decimal strings and all, so that an export says the same. */
    object: json("object", z.record(z.string(), z.unknown())).notNull(),
    ...recorded(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.companyId], foreignColumns: [company.workspaceId, company.id] }),
    foreignKey({ columns: [t.workspaceId, t.importId], foreignColumns: [importTable.workspaceId, importTable.id] }),
    index("ocf_object_company").on(t.workspaceId, t.companyId, t.file, t.position),
    index("ocf_object_import").on(t.workspaceId, t.importId).where(sql`import_id IS NOT NULL`),
  ],
);
