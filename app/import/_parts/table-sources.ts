import { type AmountField, FEATURE_FIELDS, type FeatureField, type FiguresMapping, type Source, type TableMapping } from "#lib/import/tables/mapping.ts";

/** A place of a mapping that a column can fill. */
export type Slot = { path: string; label: string; source: Source | null };

const LABELS: Record<string, string> = {
  name: "Company", legalName: "Legal name", domain: "Domain", externalId: "Company id", sector: "Sector", stage: "Stage", country: "Country", story: "Story",
  fund: "Fund", type: "What it is", shares: "Shares", price: "Price a share", rate: "Exchange rate", person: "Who answers for it", recallable: "Recallable",
  kind: "Kind of round", day: "Day", amount: "Amount", preMoney: "Pre-money", postMoney: "Post-money", security: "Security", tier: "Where the money is", condition: "Condition",
  ours: "Ours", sourceRef: "Source", reportedAt: "Reported on", note: "Note", currency: "Currency", headcount: "Headcount",
  revenue: "Revenue", expenses: "Expenses", payroll: "Payroll", costOfRevenue: "Cost of revenue", inference: "AI and cloud", marketing: "Marketing", other: "Other expenses",
  oneOffIn: "One-off in", oneOffOut: "One-off out", financingIn: "Financing in", financingOut: "Financing out", cashEnd: "Cash at the end",
};
const FEATURE_LABELS: Record<FeatureField, string> = {
  name: "Feature", task: "What it does", kind: "Horizontal or vertical", reliability: "Reliability needed", costRatio: "Cost ratio", gate: "Gate", moats: "Moats", revenueShare: "Share of revenue",
  owner: "Owner", shipped: "Shipped already", capableSince: "Capable since", links: "Links", judge: "Judge", minutes: "Minutes of human work", offset: "Offset in doublings", offsetSd: "Offset, give or take",
  benchmark: "Nearest benchmark", pNow: "Best published score", theta50: "Half right at", theta50Sd: "Half right at, give or take", slope: "Slope a point", probes: "Own probe",
  judgedReliability: "Reliability, as judged", expiresOn: "Judgement expires on", note: "Note",
};
const AMOUNTS: readonly AmountField[] = ["revenue", "expenses", "cashEnd", "payroll", "costOfRevenue", "inference", "marketing", "other", "oneOffIn", "oneOffOut", "financingIn", "financingOut"];
const label = (name: string): string => LABELS[name] ?? name;

const companySlots = ({ company }: Pick<FiguresMapping, "company">): Slot[] =>
  (["name", "domain", "externalId"] as const).map((name) => ({ path: `company.${name}`, label: label(name), source: company[name] }));
const column = (index: number | null): Source | null => (index === null ? null : { from: "column", column: index });

/** Everything that a table's mapping asks for, in the order in which a person thinks of it. */
export function slotsOf(mapping: TableMapping): Slot[] {
  const currency: Slot = { path: "currency", label: label("currency"), source: mapping.currency };
  if (mapping.kind === "features") return [...companySlots(mapping), ...FEATURE_FIELDS.map((name): Slot => ({ path: `fields.${name}`, label: FEATURE_LABELS[name], source: mapping.fields[name] }))];
  if (mapping.kind !== "figures") {
    const fields = Object.entries(mapping.fields).map(([name, source]): Slot => ({ path: `fields.${name}`, label: label(name), source }));
    return mapping.kind === "companies" ? [...fields, currency] : [...companySlots(mapping), ...fields, currency];
  }
  const [first] = mapping.sets;
  return [
    ...companySlots(mapping),
    { path: "period.column", label: "Month, quarter or year", source: column(mapping.period.column) },
    { path: "period.year", label: "Year, apart", source: column(mapping.period.year) },
    { path: "period.month", label: "Month, apart", source: column(mapping.period.month) },
    ...AMOUNTS.map((name): Slot => ({ path: `sets.0.amounts.${name}`, label: label(name), source: first?.amounts[name] ?? null })),
    { path: "sets.0.headcount", label: label("headcount"), source: first?.headcount ?? null },
    { path: "reportedAt", label: label("reportedAt"), source: mapping.reportedAt },
    currency,
  ];
}

/** The mapping with one place filled anew. */
export function withSource(mapping: TableMapping, path: string, source: Source | null): TableMapping {
  const copy = structuredClone(mapping) as Record<string, unknown>;
  const names = path.split(".");
  const last = names.pop() as string;
  const place = names.reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, copy);
  if (path.startsWith("period.")) place[last] = source?.from === "column" ? source.column : null;
  else if (path.includes(".amounts.") && source === null) delete place[last];
  else place[last] = source;
  return copy as TableMapping;
}

/** How a source that is no single column is told. */
export function wordsOf(source: Source, header: readonly string[]): string {
  const at = (index: number) => header[index]?.trim() || `column ${index + 1}`;
  if (source.from === "column") return at(source.column);
  if (source.from === "constant") return `always "${source.text}"`;
  if (source.from === "difference") return `${at(source.plus.column)} minus ${at(source.minus.column)}`;
  if (source.from === "sum") return source.of.map((one) => at(one.column)).join(" plus ");
  return source.from === "negated" ? `${at(source.of.column)}, its sign turned` : source.template.replace(/\{(\d+)\}/g, (_, index: string) => at(Number(index)));
}
