import { Evidence } from "#lib/ai-risk/register/evidence.ts";
import { EvidenceLink, GATES, KINDS, MOATS } from "#lib/ai-risk/register/feature-facts.ts";
import type { FeatureSheet, JudgementGiven, StatedFeature } from "#lib/ai-risk/register/feature-cells.ts";
import type { FeatureField, FeaturesMapping } from "./mapping.ts";
import { isTotal, readCompanyKey } from "./read-company-key.ts";
import type { RowValues } from "./row-values.ts";
import type { FeatureRow } from "./table-rows.ts";

const YES = /^(y|yes|true|1|x|ja|oui|si|shipped)$/i;
const NO = /^(n|no|false|0|nein|non|not shipped)$/i;
const LINK = /^(https?:\/\/\S+)(?:\s+(\d{4}-\d\d-\d\d)\b)?\s*(.*)$/is;
const PROBE = /^(.*\S)\s+(\d+(?:\.\d+)?)\s+(\d+)\s*\/\s*(\d+)$/;

/** One line of a table of features; null with the reasons among the faults. */
export function readFeatureRow(values: RowValues, line: number, mapping: FeaturesMapping): FeatureRow | null {
  const cells = cellsOf(values, mapping);
  const key = readCompanyKey(values, mapping.company);
  const name = cells.text("name");
  if (key && isTotal(key)) values.faults.push("a line of totals is no feature");
  if (name === null) values.faults.push("it does not name the feature");
  else if (name.length > 200) values.faults.push("the name of the feature is longer than 200 characters");
  const stated = readStated(cells);
  const judgement = readJudgement(cells, values);
  return values.faults.length > 0 || key === null || name === null ? null : { line, key, name, stated, judgement };
}

type Cells = ReturnType<typeof cellsOf>;

function cellsOf(values: RowValues, { fields, decimal }: FeaturesMapping) {
  // A quote keeps a spreadsheet from running a text; it is no part of it.
  const text = (field: FeatureField): string | null => values.text(fields[field])?.replace(/^'(?=\s*[=+\-@])/, "") ?? null;
  const fault = (field: FeatureField, problem: string): null => {
    const source = fields[field];
    if (source?.from === "column") return values.fault(source.column, problem);
    values.faults.push(`"${text(field)}" is ${problem}`);
    return null;
  };
  /** 1,200.5 or 1.200,5 as the table writes them; a percent sign divides by 100. */
  const number = (field: FeatureField, low: number, high: number, what: string): number | null => {
    const written = text(field);
    if (written === null) return null;
    const bare = written.replace(/\s*%$/, "");
    const plain = decimal === "," ? bare.replace(/\.(?=\d{3}(\D|$))/g, "").replace(",", ".") : bare.replace(/,(?=\d{3}(\D|$))/g, "");
    if (!/^[-+]?\d*\.?\d+(e[-+]?\d+)?$/i.test(plain)) return fault(field, "not a number");
    const value = bare === written ? Number(plain) : Number((Number(plain) / 100).toPrecision(15));
    return value < low || value > high ? fault(field, what) : value;
  };
  const share = (field: FeatureField, low = 0, high = 1): number | null => number(field, low, high, `no share between ${low} and ${high}: write 0.8 or 80%`);
  const word = <T extends string>(field: FeatureField, words: readonly T[]): T | null => {
    // "none" and "unknown" stand for nothing elsewhere and are words here.
    const source = fields[field];
    const written = source?.from === "column" ? values.cell(source.column) : text(field);
    const found = words.find((each) => each === written?.toLowerCase().replaceAll(" ", "-"));
    if (found !== undefined || text(field) === null) return found ?? null;
    return fault(field, `none of ${words.join(", ")}`);
  };
  const short = (field: FeatureField, most: number): string | null => {
    const written = text(field);
    return written !== null && written.length > most ? fault(field, `longer than ${most} characters`) : written;
  };
  return { text, fault, number, share, word, short, day: (field: FeatureField) => values.day(fields[field]) };
}

function readStated(cells: Cells): StatedFeature {
  const shipped = cells.text("shipped");
  if (shipped !== null && !YES.test(shipped) && !NO.test(shipped)) cells.fault("shipped", "neither yes nor no");
  const stated: { [F in keyof FeatureSheet]: FeatureSheet[F] | null } = {
    task: cells.short("task", 500), kind: cells.word("kind", KINDS), reliability: cells.share("reliability", 0.01, 0.9999),
    costRatio: cells.number("costRatio", 1e-9, 1e6, "no cost ratio: it must be above 0"), gate: cells.word("gate", GATES), moats: readMoats(cells),
    revenueShare: cells.share("revenueShare"), owner: cells.short("owner", 120), shipped: shipped === null ? null : YES.test(shipped), capableSince: cells.day("capableSince"), links: readLinks(cells),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null)) as StatedFeature;
}

const parts = (text: string, by: RegExp): string[] => text.split(by).map((part) => part.trim()).filter((part) => part !== "");

function readMoats(cells: Cells): FeatureSheet["moats"] | null {
  const text = cells.text("moats");
  if (text === null) return null;
  const words = parts(text.toLowerCase(), /[;,|]/).map((word) => word.replaceAll(" ", "-"));
  const strange = words.find((word) => !(MOATS as readonly string[]).includes(word));
  if (strange !== undefined) return cells.fault("moats", `where "${strange}" is none of ${MOATS.join(", ")}`);
  return MOATS.filter((moat) => words.includes(moat));
}

function readLinks(cells: Cells): EvidenceLink[] | null {
  const text = cells.text("links");
  if (text === null) return null;
  const links = parts(text, /\s*[\n|]\s*/).map((part) => {
    const [, url = part, day = null, says = ""] = LINK.exec(part) ?? [];
    return EvidenceLink.safeParse({ url, day, says: says.trim() });
  });
  const bad = links.find((link) => !link.success);
  if (bad?.success === false) return cells.fault("links", `where a link ${bad.error.issues[0]?.message ?? "cannot be read"}`);
  return links.length > 20 ? cells.fault("links", "a list of more than 20 links") : links.flatMap((link) => (link.success ? [link.data] : []));
}

function readJudgement(cells: Cells, values: RowValues): JudgementGiven | null {
  const routes = (["minutes", "benchmark", "theta50", "probes"] as const).filter((field) => cells.text(field) !== null);
  const shared = { author: cells.short("judge", 120), reliability: cells.share("judgedReliability", 0.01, 0.9999), expiresOn: cells.day("expiresOn"), note: cells.short("note", 2000) };
  const [route, second] = routes;
  if (second !== undefined) values.faults.push(`it gives ${routes.join(" and ")}: a line holds one kind of evidence, give the other a line of its own judge`);
  if (route === undefined) {
    if (shared.author !== null) values.faults.push("it names a judge and no evidence: minutes, a benchmark, theta50 or probes");
    return null;
  }
  const faults = values.faults.length;
  const pNow = cells.share("pNow", 0.0001, 0.9999);
  const given =
    route === "minutes" ? { from: route, minutes: cells.number("minutes", 1e-6, 1e6, "no length of work: above 0 and at most 1,000,000 minutes"), offset: cells.number("offset", -20, 20, "no offset in doublings, -20 to 20") ?? 0, offsetSd: cells.number("offsetSd", 0, 10, "no spread in doublings, 0 to 10") ?? 1, pNow }
    : route === "benchmark" ? { from: route, benchmark: cells.text("benchmark"), pNow }
    : route === "theta50" ? { from: "fitted", theta50: cells.number("theta50", 0, 400, "no score of the index, 0 to 400"), theta50Sd: cells.number("theta50Sd", 0, 100, "no spread in points, 0 to 100") ?? 2, slope: cells.number("slope", 1e-6, 5, "no slope, above 0 and at most 5") ?? 0.12 }
    : { from: "probes", probes: readProbes(cells) };
  if (values.faults.length > faults) return null;
  const read = Evidence.safeParse(given);
  if (read.success) return { ...shared, evidence: read.data };
  const [issue] = read.error.issues;
  return cells.fault(route, `evidence that ${issue?.message.startsWith("needs") || issue?.message.startsWith("has") || issue?.message.startsWith("is ") ? issue.message : "cannot be read"}`);
}

function readProbes(cells: Cells): unknown {
  return parts(cells.text("probes") ?? "", /[;\n|]/).flatMap((part) => {
    const [, model, eci, k, n] = PROBE.exec(part) ?? [];
    if (model === undefined) return cells.fault("probes", `where "${part}" is not written as: model score right/tried`) ?? [];
    return [{ model, eci: Number(eci), n: Number(n), k: Number(k) }];
  });
}
