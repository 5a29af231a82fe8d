/** Columns as wide as their widest cell, two spaces apart; `numeric` columns stand right. */
export function grid(rows: readonly (readonly string[])[], numeric: readonly boolean[] = []): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => widths.map((width, i) => (numeric[i] ? (row[i] ?? "").padStart(width) : (row[i] ?? "").padEnd(width))).join("  ").trimEnd());
}

/** Names in one column, what belongs to them in the next. */
export const pairs = (rows: readonly (readonly [name: string, value: string])[]): string[] => grid(rows);

export const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === "" ? line : `  ${line}`));
