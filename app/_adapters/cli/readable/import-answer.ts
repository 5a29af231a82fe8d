import { grid, indented } from "#app/_adapters/cli/readable/layout.ts";

export type ImportedFile = { file: string; importId: string | null; kind: string; counts: Record<string, number>; rejected: { line: number; why: string }[]; warnings: string[]; committed: boolean };

type Dangling = { objectType: string; objectId: string; field: string; kind: string; id: string };
/** An Open Cap Format package; `dangling` listed where it was only read, counted where it was accepted. */
export type ImportedPackage = { file: string; importId: string | null; objects: number; classes: number; holders: number; holdings: number; dangling: number | Dangling[]; questions: { name: string; asks: string }[]; committed: boolean };

// A screen's worth; the JSON has more, and the import's own page every line.
const MOST_LINES = 20;

const WORDS: [name: string, done: string, ahead: string][] = [
  ["create", "added", "would be added"], ["update", "changed", "would change"], ["same", "here already", "here already"], ["conflict", "in conflict, left out", "in conflict"],
  ["rejected", "refused", "refused"], ["skipped", "passed over", "passed over"], ["months", "months of figures", "months of figures"],
];

function linesOf({ file, importId, kind, counts, rejected, warnings, committed }: ImportedFile): string[] {
  const said = WORDS.filter(([name]) => name === "create" || (counts[name] ?? 0) > 0).map(([name, done, ahead]) => `${(counts[name] ?? 0).toLocaleString("en-US")} ${committed ? done : ahead}`);
  const shown = grid(rejected.slice(0, MOST_LINES).map(({ line, why }) => [`line ${line}`, why]));
  const more = Math.max(counts.rejected ?? 0, rejected.length) - shown.length;
  if (more > 0) shown.push(`and ${more.toLocaleString("en-US")} more${importId === null ? "" : `: get-import --import-id ${importId}`}`);
  const told = warnings.length > MOST_LINES ? [...warnings.slice(0, MOST_LINES), "and more of the kind"] : warnings;
  return [
    `${file}: ${kind}; ${said.join(", ")}.`,
    ...indented([committed && importId !== null ? `Take back with: undo-import ${importId}` : "Nothing was changed.", ...told, ...(shown.length > 0 ? ["Refused lines", ...indented(shown)] : [])]),
  ];
}

const counted = (count: number, one: string, many: string): string => `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

function packageLines({ file, importId, objects, classes, holders, holdings, dangling, questions, committed }: ImportedPackage): string[] {
  const list = typeof dangling === "number" ? [] : dangling;
  const named = list.map(({ objectType, objectId, field, kind, id }) => `${objectType} ${objectId}: ${field} names the ${kind} "${id}"`);
  const references = counted(typeof dangling === "number" ? dangling : list.length, "reference to what the package does not hold", "references to what the package does not hold");
  return [
    `${file}: Open Cap Format, ${counted(objects, "object", "objects")}; ${counted(classes, "class", "classes")}, ${counted(holders, "holder", "holders")} and ${counted(holdings, "line", "lines")} of the register ${committed ? "added" : "would be added"}.`,
    ...indented([
      committed && importId !== null ? `Take back with: undo-import ${importId}` : "Nothing was changed.",
      ...(dangling === 0 || (list.length === 0 && typeof dangling !== "number") ? [] : [`${references}${committed ? ", accepted" : ""}`, ...indented(named)]),
      ...questions.map(({ name, asks }) => `${name}: the format does not say its ${asks}`),
    ]),
  ];
}

/** What each file or package brought, and every line that was not taken, with its reason. */
export const importAnswer = ({ imports }: { imports: readonly (ImportedFile | ImportedPackage)[] }): string => imports.map((one) => ("counts" in one ? linesOf(one) : packageLines(one)).join("\n")).join("\n\n");
