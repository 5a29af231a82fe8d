import type { Day } from "#lib/date.ts";
import type { Evidence, Probe } from "./evidence.ts";
import type { EvidenceLink, Gate, Kind, Moat } from "./feature-facts.ts";

/** What is registered of a feature, apart from its judges. */
export type FeatureSheet = {
  task: string; kind: Kind; reliability: number; costRatio: number; gate: Gate; moats: readonly Moat[]; revenueShare: number | null; owner: string | null; shipped: boolean;
  capableSince: Day | null; links: readonly EvidenceLink[];
};
/** As much of it as a line of a table says. */
export type StatedFeature = Partial<FeatureSheet>;
/** One judge's evidence as a table gives it; null: the table leaves it open. */
export type JudgementGiven = { author: string | null; evidence: Evidence; reliability: number | null; expiresOn: Day | null; note: string | null };

const number = (value: number | null): string => (value === null ? "" : String(value));
const oneLine = (text: string): string => text.replace(/\s*[\n\r|]+\s*/g, " ").trim();

/** "url day what it shows", one a line. */
const linkText = ({ url, day, says }: EvidenceLink): string => [url, day ?? "", oneLine(says)].filter((part) => part !== "").join(" ");
/** "model score k/n", apart by semicolons. */
const probeText = ({ model, eci, n, k }: Probe): string => `${oneLine(model.replaceAll(";", ","))} ${eci} ${k}/${n}`;

type Texts<T> = { [F in keyof T]: string };

/** A feature as the cells of a table say it: the written form by which two are the same. */
export const sheetCells = ({ task, kind, reliability, costRatio, gate, moats, revenueShare, owner, shipped, capableSince, links }: FeatureSheet): Texts<FeatureSheet> => ({
  task: task.trim(), kind, reliability: number(reliability), costRatio: number(costRatio), gate, moats: [...moats].sort().join("; "), revenueShare: number(revenueShare), owner: owner ?? "",
  shipped: shipped ? "yes" : "no", capableSince: capableSince ?? "", links: links.map(linkText).join("\n"),
});

export type EvidenceCells = Texts<{ minutes: 0; offset: 0; offsetSd: 0; benchmark: 0; pNow: 0; theta50: 0; theta50Sd: 0; slope: 0; probes: 0 }>;
export const NO_EVIDENCE: EvidenceCells = { minutes: "", offset: "", offsetSd: "", benchmark: "", pNow: "", theta50: "", theta50Sd: "", slope: "", probes: "" };

/** Evidence as the cells of a table say it. */
export function evidenceCells(evidence: Evidence): EvidenceCells {
  if (evidence.from === "probes") return { ...NO_EVIDENCE, probes: evidence.probes.map(probeText).join("; ") };
  if (evidence.from === "fitted") return { ...NO_EVIDENCE, theta50: number(evidence.theta50), theta50Sd: number(evidence.theta50Sd), slope: number(evidence.slope) };
  if (evidence.from === "benchmark") return { ...NO_EVIDENCE, benchmark: evidence.benchmark, pNow: number(evidence.pNow) };
  return { ...NO_EVIDENCE, minutes: number(evidence.minutes), offset: number(evidence.offset), offsetSd: number(evidence.offsetSd), pNow: number(evidence.pNow) };
}

/** Evidence in a few words: "480 minutes", "OSWorld 2.0, best 0.314". */
export function evidenceWords(evidence: Evidence): string {
  if (evidence.from === "minutes") return `${evidence.minutes} minutes${evidence.offset === 0 ? "" : `, offset ${evidence.offset}`}`;
  if (evidence.from === "benchmark") return evidence.pNow === null ? evidence.benchmark : `${evidence.benchmark}, best ${evidence.pNow}`;
  if (evidence.from === "fitted") return `half right at ${evidence.theta50}`;
  return `${evidence.probes.length} models tried`;
}
