import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { choice, id, text } from "#db/columns.ts";
import { recorded, recordedRules } from "#db/schema/recorded.ts";
import { HOLDER_KINDS } from "#lib/portfolio/ledger/kinds.ts";

export const holder = sqliteTable(
  "holder",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    companyId: id("company_id").notNull(),
    name: text("name").notNull(),
    kind: choice("kind", HOLDER_KINDS).notNull(),
    sourceRef: text("source_ref"),
    ...recorded(),
  },
  (t) => [
    ...recordedRules("holder", t),
    index("holder_company").on(t.workspaceId, t.companyId),
  ],
);
