import { type Fault, invalid } from "#lib/errors.ts";
import { readMinor } from "#lib/format/read-minor.ts";
import { readPercent } from "#lib/format/read-number.ts";
import { isCurrency } from "#lib/money.ts";

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const OWN = new Set(["operation", "workspace", "next"]);

function place(target: { [name: string]: Json }, path: readonly string[], value: Json): void {
  const [head, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) target[head] = value;
  else {
    const inner = target[head];
    const next = typeof inner === "object" && inner !== null && !Array.isArray(inner) ? inner : {};
    target[head] = next;
    place(next, rest, value);
  }
}

/** `figures.0.revenue` and `figures.1.revenue` are a list, also where a box that is not ticked leaves one out. */
function listed(value: Json): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, Json] => [name, listed(inner)]);
  return entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name)) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

function read(kind: string, text: string): Json {
  if (text.trim() === "") return null;
  if (kind === "number") return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
  if (kind === "boolean") return text === "on" || text === "true";
  if (kind === "json") {
    try {
      return JSON.parse(text) as Json;
    } catch {
      return text;
    }
  }
  return text.trim();
}

/**
 * An operation's input from a form: `a.b` nests, `a.0`, `a.1` are a list, a suffix tells the type (`growth:number`, `ours:boolean`,
 * `rows:json`, `cashMinor:amount` for an amount as typed in the form's `currency`, `growth:percent`), an empty field is null. Names that
 * could reach a prototype are left out. Throws AppError invalid where an amount or a percentage cannot be read.
 */
export function readForm(form: FormData): Json {
  const input: { [name: string]: Json } = {};
  const faults: Fault[] = [];
  const code = String(form.get("currency") ?? "").trim().toUpperCase();
  for (const [field, value] of form) {
    if (typeof value !== "string" || field.startsWith("$ACTION") || OWN.has(field)) continue;
    const [name, kind = "text"] = field.split(":") as [string, string?];
    const path = name.split(".");
    if (path.some((part) => part === "__proto__" || part === "constructor" || part === "prototype" || part === "")) continue;
    if ((kind === "amount" || kind === "percent") && value.trim() !== "") {
      const number = kind === "percent" ? readPercent(value) : readMinor(value, isCurrency(code) ? code : null);
      if (number.known) place(input, path, number.value);
      else faults.push({ path: name, message: number.why });
    } else place(input, path, read(kind, value));
  }
  if (faults.length > 0) throw invalid(faults);
  return listed(input);
}

/** The fields of a form as they were typed. */
export const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([field, value]) => (typeof value === "string" && !field.startsWith("$ACTION") && !OWN.has(field) ? [[field, value]] : [])));
