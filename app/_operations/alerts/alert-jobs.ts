import { activeRulesOf } from "#db/alert-rule.ts";
import { listCompanies } from "#db/company.ts";
import { evaluateAlerts } from "#app/_operations/alerts/evaluate-alerts.ts";
import { sendDigests } from "#app/_operations/alerts/send-digests.ts";
import { judgeCompanies } from "#app/_operations/judge-companies.ts";
import { scheduledJob } from "#app/_operations/jobs/scheduled-job.ts";
import { whenOf } from "#app/_operations/when.ts";

/** What no commit brings: days that pass, features forecast anew, a crash between a commit and its look. */
export const evaluateAlertsJob = scheduledJob({
  name: "evaluate-alerts",
  summary: "Looks at every company with every alert rule",
  schedule: { every: "hour" },
  catchUp: "latest",
  run: async (context) => {
    const { db, workspace } = context;
    if (workspace.defaultAsOf !== null || (await activeRulesOf(db, workspace.id)).length === 0) return null;
    const companies = await listCompanies(db, workspace.id);
    const judgedOn = (day: typeof context.today) => judgeCompanies(db, workspace, companies, day);
    const alerts = await evaluateAlerts(db, workspace, { companies, judged: await judgedOn(context.today), judgedOn }, whenOf(context));
    return alerts.length === 0 ? null : { alerts: alerts.length };
  },
});

export const sendAlertDigestsJob = scheduledJob({
  name: "send-alert-digests",
  summary: "Sends each recipient's digest of alerts when its time has come, and nothing where there is nothing",
  schedule: { every: "hour" },
  catchUp: "latest",
  run: async (context) => {
    const { due, sent } = await sendDigests(context.db, context.workspace, { now: context.now, publicUrl: whenOf(context).publicUrl ?? null });
    return due === 0 ? null : { due, sent };
  },
});
