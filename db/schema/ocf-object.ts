import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { count, id, json, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
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
    ...recordedRules("ocf_object", t),
    index("ocf_object_company").on(t.workspaceId, t.companyId, t.file, t.position),
  ],
);
