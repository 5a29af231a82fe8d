// Forecasts 1,000 features again after a model's release, beside plain draws of the same features. Prints JSON.
import { featureInputFor } from "#lib/ai-risk/feature-input.ts";
import { forecastFeature } from "#lib/ai-risk/forecast-feature.ts";
import { fitFrontier } from "#lib/ai-risk/frontier.ts";
import { withRelease } from "#lib/ai-risk/rulers.ts";
import { asDay } from "#lib/date.ts";
import { seeded } from "#lib/random.ts";
import { bundledRulers } from "#db/bundled-rulers.ts";
import { measure, median, report } from "./measure.ts";
import { drawTask, type Task } from "./plain-draws.ts";

const FEATURES = 1000;
const DRAWN = 8;
const DRAWS = 20_000;
// Draws enough that their own error, at most 0.0008, hardly counts.
const TRUTH_DRAWS = 400_000;
const TRUTHS = 4;

const asOf = asDay("2026-11-23");
const dice = seeded(7);
const invent = (): Task => ({ minutes: 2 ** (dice() * 12), reliability: 0.5 + dice() * 0.48, offsetSd: 0.7 + dice(), shipMedianMonths: dice() < 0.7 ? 7.4 : 27 });
const tasks = Array.from({ length: FEATURES }, invent);
const rulers = withRelease(bundledRulers(), { model: "A new model", day: asDay("2026-11-20"), eci: 170.5 }, asDay("2026-11-21"));
const schema = featureInputFor(() => rulers.difficulties.map(({ benchmark }) => benchmark));
const inputs = tasks.map((task) => schema.parse(task));

const forecastAll = () => {
  const frontier = fitFrontier(rulers, asOf);
  return inputs.map((input) => forecastFeature(input, frontier));
};
const first = forecastAll();
const spent = await median(5, forecastAll);

const frontier = fitFrontier(rulers, asOf);
const drawn = await measure(() => tasks.slice(0, DRAWN).map((task, i) => drawTask(task, frontier, DRAWS, seeded(1000 + i))));
const truths = tasks.slice(0, TRUTHS).map((task, i) => drawTask(task, frontier, TRUTH_DRAWS, seeded(5000 + i)).shipped);
const worst = (values: readonly number[]) => Math.max(...values.map((value, i) => Math.abs(value - (truths[i] as number))));
const ours = first.slice(0, TRUTHS).map((forecast) => ("unknown" in forecast ? NaN : forecast.pShipped12));
report({ features: FEATURES, spent, drawsEach: DRAWS, drawnCpu: (drawn.spent.cpu / DRAWN) * FEATURES, error: worst(ours), drawnError: worst(drawn.result.slice(0, TRUTHS).map(({ shipped }) => shipped)) });
