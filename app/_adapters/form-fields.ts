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
 * An operation's input from a form: `a.b` nests, a suffix tells the type (`growth:number`, `ours:boolean`,
 * `rows:json`), an empty field is null. Names that could reach a prototype are left out.
 */
export function readForm(form: FormData): Json {
  const input: { [name: string]: Json } = {};
  for (const [field, value] of form) {
    if (typeof value !== "string" || field.startsWith("$ACTION") || OWN.has(field)) continue;
    const [name, kind = "text"] = field.split(":") as [string, string?];
    const path = name.split(".");
    if (path.some((part) => part === "__proto__" || part === "constructor" || part === "prototype" || part === "")) continue;
    place(input, path, read(kind, value));
  }
  return input;
}
