import { grid, indented, pairs } from "#app/_adapters/cli/readable/layout.ts";

type Row = Record<string, unknown>;

// A cell wider than this pushes its neighbours off a terminal of 120 columns.
const WIDEST_CELL = 48;

const isRecord = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
/** Sentences, which no cell could hold: a line each. */
const isSentences = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === "string") && value.some((each: string) => each.length > WIDEST_CELL);
const isRows = (value: unknown): value is Row[] => Array.isArray(value) && value.length > 0 && value.every(isRecord);

/** A field's name as words: "newShares" is "New shares"; names that are data ("Series A") stay. */
export function words(name: string): string {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return name;
  const spaced = name.replace(/([a-z])([A-Z0-9])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Four decimals from 1 on, four significant digits below; what is finer is in the JSON. */
function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value.toLocaleString("en-US");
  return Math.abs(value) >= 1 && Math.abs(value) < 1e15 ? value.toLocaleString("en-US", { maximumFractionDigits: 4 }) : String(Number(value.toPrecision(4)));
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "-";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(cell).join(", ");
  if (isRecord(value)) return Object.entries(value).map(([name, inner]) => `${words(name).toLowerCase()} ${cell(inner)}`).join(", ");
  return String(value);
}

const cut = (text: string): string => (text.length > WIDEST_CELL ? `${text.slice(0, WIDEST_CELL - 3)}...` : text);

function tableOf(rows: readonly Row[]): string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const numeric = names.map((name) => rows.every((row) => row[name] === null || row[name] === undefined || typeof row[name] === "number"));
  return grid([names.map(words), ...rows.map((row) => names.map((name) => cut(cell(row[name]))))], numeric);
}

function linesOf(value: unknown): string[] {
  if (isRows(value)) return tableOf(value);
  if (isSentences(value)) return value;
  if (!isRecord(value)) return [cell(value)];
  const entries = Object.entries(value);
  const isPlain = (inner: unknown) => !isRows(inner) && !isSentences(inner) && !(isRecord(inner) && Object.keys(inner).length > 0);
  const lines = pairs(entries.filter(([, inner]) => isPlain(inner)).map(([name, inner]) => [words(name), isRecord(inner) ? "none" : cell(inner)]));
  for (const [name, inner] of entries.filter(([, inner]) => !isPlain(inner))) lines.push(...(lines.length > 0 ? [""] : []), words(name), ...indented(linesOf(inner)));
  return lines;
}

/** Any answer for a reader: names beside values, what is nested under its name, lists of objects as tables. */
export const anyAnswer = (value: unknown): string => linesOf(value).join("\n");
