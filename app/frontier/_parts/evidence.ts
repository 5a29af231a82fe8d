import type { getForecastEvidence } from "#app/_operations/get-forecast-evidence.ts";

/** What the sections below the fan are drawn from. */
export type Evidence = Awaited<ReturnType<(typeof getForecastEvidence)["call"]>>;
