import { foreignKey, index, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { choice, count, day, id, instant, json, real, text } from "#db/columns.ts";
import { feature } from "#db/schema/feature.ts";
import { workspace } from "#db/schema/workspace.ts";

export const FORECAST_CAUSES = ["feature", "judgement", "resolution", "model-release", "data-file", "refresh", "import"] as const;

/** Why features were forecast; all forecasts of one cause are one run, so that its moves can be listed. */
export const forecastRun = sqliteTable(
  "forecast_run",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    cause: choice("cause", FORECAST_CAUSES).notNull(),
    label: text("label").notNull(),
    day: day("day").notNull(),
    at: instant("at").notNull(),
    by: text("made_by").notNull(),
    features: count("features").notNull(),
    /** The frontier that they all rest on: today's value, the fan, the day of its data. */
    frontier: json("frontier", z.unknown()).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspace.id] }),
    index("forecast_run_day").on(t.workspaceId, t.day),
  ],
);

/** Append-only: what was said of a feature, on what day, from which inputs and data, by which engine. */
export const featureForecast = sqliteTable(
  "feature_forecast",
  {
    workspaceId: id("workspace_id").notNull(),
    id: id("id").notNull(),
    featureId: id("feature_id").notNull(),
    runId: id("run_id").notNull(),
    day: day("day").notNull(),
    at: instant("at").notNull(),
    engineVersion: text("engine_version").notNull(),
    /** Digest of the frontier that it rests on: files and releases. */
    modelVersion: text("model_version").notNull(),
    dataDate: day("data_date"),
    /** Null where nothing could be said; `unknown` says why. */
    pCapable: real("p_capable"),
    pShipped: real("p_shipped"),
    pHarmed: real("p_harmed"),
    unknown: text("unknown_why"),
    inputs: json("inputs", z.unknown()).notNull(),
    outputs: json("outputs", z.unknown()).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.featureId], foreignColumns: [feature.workspaceId, feature.id] }),
    foreignKey({ columns: [t.workspaceId, t.runId], foreignColumns: [forecastRun.workspaceId, forecastRun.id] }),
    index("feature_forecast_feature").on(t.workspaceId, t.featureId, t.day),
    index("feature_forecast_run").on(t.workspaceId, t.runId),
  ],
);
