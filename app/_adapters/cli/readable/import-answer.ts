import { grid, indented } from "#app/_adapters/cli/readable/layout.ts";

export type ImportedFile = { file: string; importId: string | null; kind: string; counts: Record<string, number>; rejected: { line: number; why: string }[]; warnings: string[]; committed: boolean };

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

/** What each file brought, and every line that was not taken, with its reason. */
export const importAnswer = ({ imports }: { imports: readonly ImportedFile[] }): string => imports.map((one) => linesOf(one).join("\n")).join("\n\n");
