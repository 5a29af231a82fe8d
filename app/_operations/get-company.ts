import { z } from "zod";
import { periodEnd } from "#lib/date.ts";
import { toMajor } from "#lib/money.ts";
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { verdictOn } from "#lib/runway/verdict-on.ts";
import { listAuditOf } from "#db/audit.ts";
import { eventsOf } from "#db/dated-event.ts";
import { roundsOf } from "#db/funding-round.ts";
import { companyInput } from "#app/_operations/company/company-input.ts";
import { metricsOf, metricView } from "#app/_operations/company/company-metrics.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyView, viewCompany } from "#app/_operations/company/company-view.ts";
import { eventView, viewEvent } from "#app/_operations/company/event-view.ts";
import { asOfField, companyField, dayOut } from "#app/_operations/company/fields.ts";
import { figureView, viewFigure } from "#app/_operations/company/figure-view.ts";
import { latestByPeriod } from "#app/_operations/company/latest-by-period.ts";
import { roundView, viewRound } from "#app/_operations/company/round-view.ts";
import { verdictTodayView, verdictView } from "#app/_operations/company/verdict-view.ts";
import { operation } from "#app/_operations/operation.ts";

const activity = z.object({ at: z.string(), actor: z.string(), door: z.string(), operation: z.string(), detail: z.unknown() });

export const getCompany = operation({
  name: "get-company",
  summary: "One company as known on a day: verdict, settings, figures, rounds, dated events and what was done to it",
  action: "read",
  kind: "read",
  input: z.object({ company: companyField, asOf: asOfField }),
  output: z.object({
    company: companyView,
    workspace: z.object({ slug: z.string(), name: z.string(), kind: z.enum(["fund", "company"]), notice: z.string().nullable() }),
    today: dayOut,
    asOf: dayOut,
    /** Known as of today, so that a change can be seen. */
    current: z.boolean(),
    verdict: verdictView,
    /** The verdict seen on asOf: days left, stale. */
    on: verdictTodayView,
    metrics: z.array(metricView).max(50),
    figures: z.array(figureView.extend({ corrections: z.int(), fromEntries: z.boolean() })).max(5000),
    rounds: z.array(roundView).max(5000),
    events: z.array(eventView).max(5000),
    activity: z.array(activity).max(50),
  }),
  run: async ({ db, workspace, today }, { company: name, asOf: asked }) => {
    const company = await companyOf(db, workspace, name);
    const asOf = asked ?? workspace.defaultAsOf ?? today;
    const input = await companyInput(db, workspace, company, asOf);
    const verdict = judgeCompany(input);
    const rows = input.figures;
    const latest = latestByPeriod(rows);
    const figures = latest.map((row) => {
      const same = rows.filter((each) => each.period === row.period);
      return { ...viewFigure(row), corrections: same.length - 1, fromEntries: same.some((each) => each.source === "transactions") };
    });
    return {
      company: viewCompany(company),
      workspace: { slug: workspace.slug, name: workspace.name, kind: workspace.kind, notice: workspace.notice },
      today,
      asOf,
      current: asOf >= today,
      verdict,
      on: verdictOn(verdict, asOf),
      metrics: metricsOf(verdict, latest.findLast((row) => periodEnd(row.period) === verdict.basisEnd), toMajor(company.minimumCash, company.currency)),
      figures,
      rounds: (await roundsOf(db, workspace.id, company.id, asOf)).map(viewRound),
      events: (await eventsOf(db, workspace.id, company.id, asOf)).map(viewEvent),
      activity: (await listAuditOf(db, workspace.id, company.id, 50)).map(({ at, actor, door, operation: done, detail }) => ({ at, actor, door, operation: done, detail })),
    };
  },
});
