import { z } from "zod";
import { Evidence } from "#lib/ai-risk/register/evidence.ts";
import { EvidenceLink, GATES, KINDS, MOATS } from "#lib/ai-risk/register/feature-facts.ts";
import { dayField, nameField, noteField, shortTextField } from "#app/_operations/company/fields.ts";

export const reliabilityField = z.number("Give the share of tries that must be right.").min(0.01, "must be at least 1%").max(0.9999, "must be at most 99.99%: no evidence reaches further");
const listed = <T extends z.ZodType>(of: T, most: number) => z.array(of).max(most);

/** A checkbox each in a form: `{"network": true}` and `["network"]` say the same. */
const moatsField = z.preprocess(
  (given) => (typeof given === "object" && given !== null && !Array.isArray(given) ? Object.entries(given).filter(([, on]) => on === true).map(([moat]) => moat) : (given ?? [])),
  listed(z.enum(MOATS, "is none of the moats that are told apart"), MOATS.length),
);
/** Rows of a form that were left empty say nothing. */
const linksField = z.preprocess(
  (given) => (Array.isArray(given) ? given.filter((link: { url?: unknown } | null) => link !== null && typeof link === "object" && (link.url ?? "") !== "").map((link: { says?: unknown }) => ({ ...link, says: link.says ?? "" })) : (given ?? [])),
  listed(EvidenceLink, 20),
);

export const featureFields = {
  name: nameField,
  task: z.string("Say in one sentence what it does.").trim().min(1, "Say in one sentence what it does.").max(500, "must not be longer than 500 characters"),
  kind: z.enum(KINDS),
  reliability: reliabilityField,
  costRatio: z.number().gt(0, "must be above 0").max(1e6, "is too large").nullable().default(null).transform((v) => v ?? 1),
  gate: z.enum(GATES).default("none"),
  moats: moatsField,
  revenueShare: z.number().min(0, "must not be below 0%").max(1, "must not be above 100%").nullable().default(null),
  owner: shortTextField.default(null),
  links: linksField,
  capableSince: dayField.nullable().default(null),
  shipped: z.boolean().nullable().default(false).transform((v) => v ?? false),
};

/** Rows of a form that were left empty are no probes. */
const withoutEmptyProbes = (given: unknown): unknown => {
  const evidence = given as { from?: unknown; probes?: unknown } | null;
  if (evidence?.from !== "probes" || !Array.isArray(evidence.probes)) return given;
  return { ...evidence, probes: evidence.probes.filter((probe: Record<string, unknown> | null) => probe !== null && [probe.model, probe.eci, probe.n, probe.k].some((cell) => cell !== null && cell !== undefined && cell !== "")) };
};
const plainDefaults = (given: unknown): unknown =>
  typeof given === "object" && given !== null ? Object.fromEntries(Object.entries(withoutEmptyProbes(given) as object).filter(([, value]) => value !== null)) : given;

export const judgementFields = {
  author: z.string("Say who judges.").trim().min(1, "Say who judges.").max(120),
  evidence: z.preprocess(plainDefaults, Evidence),
  judgedReliability: reliabilityField.nullable().default(null),
  expiresOn: dayField.nullable().default(null),
  judgementNote: noteField.default(null),
};
