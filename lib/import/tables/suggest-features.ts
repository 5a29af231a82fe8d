import type { HeaderWords } from "./header-words.ts";
import { FEATURE_FIELDS, type FeatureField, type FeaturesMapping } from "./mapping.ts";
import { nameColumns } from "./name-columns.ts";
import { columnSource, companyReference } from "./suggest-figures.ts";

const NAMES: Record<FeatureField, readonly string[]> = {
  name: ["feature", "feature name", "capability", "funktion", "fonctionnalite"],
  task: ["task", "task sentence", "what it does", "description", "aufgabe"],
  kind: ["kind", "feature kind", "horizontal or vertical", "type"],
  reliability: ["reliability", "needed reliability", "reliability needed", "required reliability"],
  costRatio: ["cost ratio", "first cost over affordable cost"],
  gate: ["gate", "gates"],
  moats: ["moats", "moat", "moat tags"],
  revenueShare: ["revenue share", "share of revenue", "share of the revenue"],
  owner: ["owner", "product manager", "responsible", "pm"],
  shipped: ["shipped", "shipped already", "offered natively"],
  capableSince: ["capable since", "a model can do it since"],
  links: ["links", "evidence links", "link", "sources"],
  judge: ["judge", "judged by", "author", "assessor"],
  minutes: ["minutes", "human minutes", "minutes of human work", "task minutes"],
  offset: ["offset", "domain offset"],
  offsetSd: ["offset sd", "offset spread"],
  benchmark: ["benchmark", "nearest benchmark"],
  pNow: ["best score", "p now", "best published score"],
  theta50: ["theta50", "theta 50", "half right at"],
  theta50Sd: ["theta50 sd", "theta 50 sd"],
  slope: ["slope", "slope a point"],
  probes: ["probes", "own probe", "probe"],
  judgedReliability: ["judged reliability", "reliability judged"],
  expiresOn: ["expires on", "expires", "review by", "judgement expires"],
  note: ["note", "notes", "comment", "comments", "remarks"],
};

type Shared = Pick<FeaturesMapping, "currency" | "scale" | "decimal" | "dateOrder">;

/** A mapping for a table of features, or null where its header names no feature beside what it does or how it was judged. */
export function suggestFeatures(header: readonly HeaderWords[], shared: Shared): FeaturesMapping | null {
  const found = nameColumns(header, NAMES);
  const told = (["task", "reliability", "minutes", "benchmark", "theta50", "probes"] as const).filter((field) => found[field] !== null).length;
  if (found.name === null || told === 0) return null;
  const fields = Object.fromEntries(FEATURE_FIELDS.map((field) => [field, columnSource(found[field])])) as FeaturesMapping["fields"];
  return { kind: "features", ...shared, company: companyReference(header, Object.values(found)), fields };
}
