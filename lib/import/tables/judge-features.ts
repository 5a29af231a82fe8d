import { evidenceCells, evidenceWords, type FeatureSheet, type JudgementGiven, sheetCells, type StatedFeature } from "#lib/ai-risk/register/feature-cells.ts";
import { companyMatcher, type KnownCompany } from "./company-matcher.ts";
import { type Change, lineReference, type Outcome, rejectedOutcome } from "./outcome.ts";
import { resolveCompany } from "./resolve-company.ts";
import type { FeatureRow, Reading } from "./table-rows.ts";

/** A feature that is here, with the judgement of each author that counts. */
export type KnownFeature = { id: string; companyId: string; name: string; archived: boolean; sheet: FeatureSheet; judgements: readonly (Omit<JudgementGiven, "author"> & { author: string })[] };
export type FeaturesContext = { companies: Iterable<KnownCompany>; features: readonly KnownFeature[]; forCompany: string | null; benchmarks: ReadonlySet<string>; author: string };

/** `featureId` is an existing feature's id, or `line:N` for one that line N creates; `sheet` is what that one becomes. */
export type FeatureOutcome = Outcome<FeatureRow> & { featureId: string | null; sheet: FeatureSheet | null; to: StatedFeature; from: StatedFeature; judgement: (JudgementGiven & { author: string }) | null };

/** What a table that leaves it open means. */
const OPEN: Omit<FeatureSheet, "task"> = { kind: "unknown", reliability: 0.8, costRatio: 1, gate: "none", moats: [], revenueShare: null, owner: null, shipped: false, capableSince: null, links: [] };

type Seen = { id: string; line: number | null; archived: boolean; sheet: FeatureSheet; stated: Set<string>; judgements: Map<string, JudgementGiven & { line: number | null }> };
const nameKey = (companyId: string, name: string): string => `${companyId} ${name.trim().toLowerCase()}`;
const authorKey = (author: string): string => author.trim().toLowerCase();
const plain = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * Says of each line what it would do: a feature that is here is recognised by its company and name, a blank cell changes nothing,
 * and evidence that differs from what its judge holds is a new judgement. Lines of one file that contradict each other are a conflict.
 */
export function featureJudge({ companies, features, forCompany, benchmarks, author: nobody }: FeaturesContext): (reading: Reading<FeatureRow>) => FeatureOutcome[] {
  const matcher = companyMatcher(companies);
  const seen = new Map<string, Seen>();
  const twins = new Set<string>();
  for (const { id, companyId, name, archived, sheet, judgements } of features) {
    const key = nameKey(companyId, name);
    if (seen.has(key)) twins.add(key);
    seen.set(key, { id, line: null, archived, sheet, stated: new Set(), judgements: new Map(judgements.map((each) => [authorKey(each.author), { ...each, line: null }])) });
  }
  const judge = (row: FeatureRow): FeatureOutcome => {
    const base = { line: row.line, row: null, companyId: null, featureId: null, sheet: null, changes: [], to: {}, from: {}, judgement: null };
    const company = resolveCompany(matcher, row.key, forCompany);
    if ("why" in company) return { ...base, status: company.unsure ? "conflict" : "rejected", why: company.why };
    if (row.judgement?.evidence.from === "benchmark" && !benchmarks.has(row.judgement.evidence.benchmark))
      return { ...base, status: "rejected", why: `"${row.judgement.evidence.benchmark}" is no benchmark whose difficulty is known.` };
    const key = nameKey(company.id, row.name);
    if (twins.has(key)) return { ...base, status: "conflict", why: `Several features of this company are called ${row.name}: give them different names first.` };
    const known = seen.get(key);
    if (known?.archived) return { ...base, status: "conflict", why: `${row.name} was taken off the register: put it back first.` };
    if (!known && row.stated.task === undefined) return { ...base, status: "rejected", why: "It is new and the line does not say what it does." };
    const told = { ...base, row, companyId: company.id };
    const judgement = row.judgement && { ...row.judgement, author: row.judgement.author ?? nobody };
    if (!known) {
      const sheet = { ...OPEN, ...row.stated, task: row.stated.task as string };
      const id = lineReference(row.line);
      seen.set(key, { id, line: row.line, archived: false, sheet, stated: new Set(Object.keys(row.stated)), judgements: new Map(judgement ? [[authorKey(judgement.author), { ...judgement, line: row.line }]] : []) });
      return { ...told, status: "create", featureId: id, sheet, judgement, why: null };
    }
    return { ...told, featureId: known.id, ...amend(known, row, judgement) };
  };
  return ({ rows, rejected }) => (rejected ? [{ ...rejectedOutcome(rejected), featureId: null, sheet: null, to: {}, from: {}, judgement: null }] : rows.map(judge));
}

type Amended = Pick<FeatureOutcome, "status" | "changes" | "to" | "from" | "judgement" | "why">;

/** What a line adds to a feature that is here or that an earlier line made. */
function amend(known: Seen, { line, stated }: FeatureRow, judgement: FeatureOutcome["judgement"]): Amended {
  const before = sheetCells(known.sheet);
  const after = sheetCells({ ...known.sheet, ...stated });
  const fields = (Object.keys(stated) as (keyof FeatureSheet)[]).filter((field) => before[field] !== after[field]);
  const none = { changes: [], to: {}, from: {}, judgement: null };
  const disputed = fields.filter((field) => known.stated.has(field));
  if (disputed.length > 0) return { ...none, status: "conflict", why: `An earlier line is about the same feature: ${disputed.map((field) => `${plain(field)} "${before[field]}" and "${after[field]}"`).join(", ")}.` };
  const held = judgement ? known.judgements.get(authorKey(judgement.author)) : undefined;
  const agrees = judgement !== null && held !== undefined && sameJudgement(held, judgement);
  if (judgement && held && !agrees && held.line !== null) return { ...none, status: "conflict", why: `Line ${held.line} gives other evidence of ${judgement.author} on the same feature.` };
  const changes: Change[] = fields.map((field) => ({ field: plain(field), from: before[field] || null, to: after[field] || null }));
  if (judgement && held && !agrees) changes.push({ field: `judgement of ${judgement.author}`, from: evidenceWords(held.evidence), to: evidenceWords(judgement.evidence) });
  const to = Object.fromEntries(fields.map((field) => [field, stated[field]])) as StatedFeature;
  const from = Object.fromEntries(fields.map((field) => [field, known.sheet[field]])) as StatedFeature;
  for (const field of Object.keys(stated)) known.stated.add(field);
  known.sheet = { ...known.sheet, ...stated };
  const fresh = judgement && !agrees ? judgement : null;
  if (judgement) known.judgements.set(authorKey(judgement.author), { ...(fresh ?? held ?? judgement), line });
  return { changes, to, from, judgement: fresh, why: null, status: changes.length > 0 ? "update" : fresh ? "create" : "same" };
}

/** The same evidence; what the table leaves open is as it is. */
function sameJudgement(held: JudgementGiven, given: JudgementGiven): boolean {
  const open = <T>(a: T | null, b: T | null) => b === null || a === b;
  const [a, b] = [evidenceCells(held.evidence), evidenceCells(given.evidence)];
  return Object.entries(b).every(([field, text]) => a[field as keyof typeof a] === text) && open(held.reliability, given.reliability) && open(held.expiresOn, given.expiresOn) && open(held.note, given.note);
}
