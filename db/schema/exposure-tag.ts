import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, id, real, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
import { TAG_BASES, TAG_KINDS } from "#lib/portfolio/ledger/kinds.ts";

export const exposureTag = sqliteTable(
  "exposure_tag",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    kind: choice("kind", TAG_KINDS).notNull(),
    name: text("name").notNull(),
    /** Share of revenue or cost that stands on it, a fraction; null is not known. */
    share: real("share"),
    basis: choice("basis", TAG_BASES).notNull(),
    note: text("note"),
    ...recorded(),
  },
  (t) => [
    ...recordedRules("exposure_tag", t),
    index("exposure_tag_company").on(t.workspaceId, t.companyId),
  ],
);
