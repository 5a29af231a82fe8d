import { z } from "zod";
import { type AlertFilter, alertsAtAGlance, alertsOf, countAlerts, deliveriesOf } from "#db/alert.ts";
import { companiesById } from "#db/company.ts";
import { itemsOf, openReviewOf } from "#db/review.ts";
import { alertView, viewAlert } from "#app/_operations/alerts/alert-view.ts";
import { GONE } from "#app/_operations/book/row-view.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField, dayOut, idField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const PAGE = 50;

export const listAlerts = operation({
  name: "list-alerts",
  summary: "What alert rules fired, old to new, with its rows' day, who has read it, and to whom it went: unread ones first, or the whole log by day",
  action: "read",
  kind: "read",
  input: z.object({
    order: z.enum(["unread-first", "newest-first"]).default("unread-first"), unread: z.boolean().default(false),
    company: companyField.nullable().default(null), rule: idField.nullable().default(null), page: z.int().min(1).max(10_000).default(1),
  }),
  output: z.object({ today: dayOut, alerts: z.array(alertView).max(PAGE), matching: z.int(), unread: z.int(), /** Of all, not of this page. */ unreadCompanies: z.int(), latest: dayOut.nullable(), page: z.int(), pages: z.int() }),
  run: async ({ db, workspace, today }, { order, unread, company: name, rule, page: asked }) => {
    const company = name === null ? null : await companyOf(db, workspace, name);
    const filter: AlertFilter = { unread, ...(rule ? { ruleId: rule } : {}), ...(company ? { companyId: company.id } : {}) };
    const matching = await countAlerts(db, workspace.id, filter);
    const pages = Math.max(1, Math.ceil(matching / PAGE));
    const page = Math.min(asked, pages);
    const rows = await alertsOf(db, workspace.id, filter, { limit: PAGE, offset: (page - 1) * PAGE, unreadFirst: order === "unread-first" });
    const names = new Map((await companiesById(db, workspace.id, [...new Set(rows.map(({ companyId }) => companyId))])).map(({ id, slug, name: title }) => [id, { slug, name: title }]));
    const deliveries = await deliveriesOf(db, workspace.id, rows.map(({ id }) => id));
    const review = await openReviewOf(db, workspace.id);
    const items = new Map((review ? await itemsOf(db, workspace.id, review.id) : []).map(({ companyId, position }) => [companyId, position + 1]));
    return {
      today, matching, unread: await countAlerts(db, workspace.id, { unread: true }), ...(await alertsAtAGlance(db, workspace.id)), page, pages,
      alerts: rows.map((row) => viewAlert(row, names.get(row.companyId) ?? GONE, deliveries.filter(({ alertId }) => alertId === row.id), items.get(row.companyId) ?? null)),
    };
  },
});
