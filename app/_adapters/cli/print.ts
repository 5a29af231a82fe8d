type Row = Record<string, unknown>;

const cell = (value: unknown): string => (value === null || value === undefined ? "-" : typeof value === "object" ? JSON.stringify(value) : String(value));

function table(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const width = (name: string) => Math.min(48, Math.max(name.length, ...rows.map((row) => cell(row[name]).length)));
  const widths = names.map(width);
  const line = (cells: readonly string[]) => cells.map((text, i) => text.slice(0, 48).padEnd(widths[i] as number)).join("  ").trimEnd();
  return [line(names), ...rows.map((row) => line(names.map((name) => cell(row[name]))))].join("\n");
}

const isRows = (value: unknown): value is Row[] => Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === "object" && v !== null && !Array.isArray(v));

/** A readable table of any answer: dotted names beside values, lists of objects as rows. */
export function readable(value: unknown, prefix = ""): string {
  if (isRows(value)) return table(value);
  if (typeof value !== "object" || value === null) return cell(value);
  if (Array.isArray(value)) return value.map(cell).join(", ") || "(none)";
  const lines: string[] = [];
  for (const [name, inner] of Object.entries(value)) {
    const path = prefix ? `${prefix}.${name}` : name;
    if (isRows(inner)) lines.push(`${path}:`, ...table(inner).split("\n").map((l) => `  ${l}`));
    else if (typeof inner === "object" && inner !== null && !Array.isArray(inner)) lines.push(readable(inner, path));
    else lines.push(`${path.padEnd(32)} ${Array.isArray(inner) ? inner.map(cell).join(", ") || "(none)" : cell(inner)}`);
  }
  return lines.join("\n");
}
