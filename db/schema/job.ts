import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { choice, count, id, instant, json, text } from "#db/columns.ts";
import { workspace } from "#db/schema/workspace.ts";

/** Which process does the scheduled work, and until when if it says nothing more. */
export const jobLease = sqliteTable("job_lease", { name: text("name").notNull(), holder: id("holder").notNull(), until: instant("until").notNull() }, (t) => [primaryKey({ columns: [t.name] })]);

/** The instant up to which a workspace's occurrences of a job were seen to; nothing before the first one is caught up. */
export const jobReach = sqliteTable(
  "job_reach",
  { workspaceId: id("workspace_id").notNull(), job: text("job").notNull(), reachedAt: instant("reached_at").notNull() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.job] }), foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] })],
);

/** What became of an occurrence. The key is why it can be done once only: its row comes in the transaction of its work. */
export const jobRun = sqliteTable(
  "job_run",
  {
    workspaceId: id("workspace_id").notNull(),
    job: text("job").notNull(),
    occurrence: text("occurrence").notNull(),
    dueAt: instant("due_at").notNull(),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at").notNull(),
    outcome: choice("outcome", ["done", "nothing", "failed"]).notNull(),
    detail: json("detail", z.record(z.string(), z.unknown())).notNull(),
    fault: text("fault"),
    attempts: count("attempts").notNull(),
    /** When a failed one is tried again; null: no more. */
    nextAttemptAt: instant("next_attempt_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.job, t.occurrence] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    index("job_run_started").on(t.workspaceId, t.startedAt),
  ],
);
