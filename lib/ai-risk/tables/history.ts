import type { Day } from "#lib/date.ts";
import { type ReadTable, readTable } from "./read-table.ts";

/** From the first model that could do it to the first native mainstream product. */
export type ShipLag = { feature: string; kind: string; firstCapable: string; firstCapableDay: Day; shippedAs: string; shippedDay: Day; basis: string };
/** What happened to a product whose feature a model reached. Days are as exact as the source: a year, a month or a day. */
export type HistoryCase = {
  feature: string;
  product: string;
  launched: string;
  release: string;
  releaseDate: string;
  effectDate: string;
  outcome: string;
  effect: string;
  moats: string;
  certaintyOfFacts: string;
  certaintyOfCause: string;
  source: string;
};

export const readShipLags = (text: string): ReadTable<ShipLag> =>
  readTable(text, "a table of shipping lags", ["feature_class", "kind", "first_capable_model", "first_capable_date", "mainstream_native_ship", "ship_date", "basis"], (cells) => ({
    feature: cells.text("feature_class"),
    kind: cells.text("kind"),
    firstCapable: cells.text("first_capable_model"),
    firstCapableDay: cells.day("first_capable_date"),
    shippedAs: cells.text("mainstream_native_ship"),
    shippedDay: cells.day("ship_date"),
    basis: cells.text("basis"),
  }));

export const readHistoryCases = (text: string): ReadTable<HistoryCase> =>
  readTable(text, "a table of cases", ["feature", "product", "product_launched", "overtaking_release", "release_date", "effect_date", "outcome", "effect", "moats", "certainty_facts", "certainty_cause", "source"], (cells) => ({
    feature: cells.text("feature"),
    product: cells.text("product"),
    launched: cells.text("product_launched"),
    release: cells.text("overtaking_release"),
    releaseDate: cells.text("release_date"),
    effectDate: cells.text("effect_date"),
    outcome: cells.text("outcome"),
    effect: cells.text("effect"),
    moats: cells.text("moats"),
    certaintyOfFacts: cells.text("certainty_facts"),
    certaintyOfCause: cells.text("certainty_cause"),
    source: cells.text("source"),
  }));
