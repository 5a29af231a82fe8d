import { invalid } from "#lib/errors.ts";

export type Args = { command: string; positional: string[]; flags: Record<string, string | true> };

const SWITCHES = new Set(["json", "dry-run", "help", "yes", "accept-dangling", "leave-open"]);

/** A field's name as a flag: `asOf` is `as-of`. */
export const flagNamed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `COMMAND value --flag value --switch --name=value`; everything after `--` is positional. */
export function readArgs(argv: readonly string[]): Args {
  const [command = "help", ...rest] = argv;
  const positional: string[] = [];
  const flags: Record<string, string | true> = {};
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] as string;
    if (word === "--") {
      positional.push(...rest.slice(i + 1));
      break;
    }
    if (!word.startsWith("--")) {
      positional.push(word);
      continue;
    }
    const [written = "", inline] = word.slice(2).split(/=(.*)/s) as [string, string?];
    const name = flagNamed(written);
    if (inline !== undefined) flags[name] = inline;
    else if (SWITCHES.has(name)) flags[name] = true;
    else {
      const value = rest[++i];
      if (value === undefined) throw invalid([{ path: `--${name}`, message: "wants a value" }]);
      flags[name] = value;
    }
  }
  return { command, positional, flags };
}

/** What every operation reads. */
export const OPERATION_FLAGS = ["input", "url", "key"];
export const EVERYWHERE = ["json", "help", "workspace"];

/** Refuses flags that nothing reads: a mistyped `--dry-run` must not commit. */
export function refuseUnknown(args: Args, known: readonly string[]): void {
  const faults = Object.keys(args.flags)
    .filter((name) => ![...EVERYWHERE, ...known].includes(name))
    .map((name) => ({ path: `--${name}`, message: `${args.command} knows no such flag${known.length > 0 ? `; it knows ${known.map((one) => `--${one}`).join(", ")}` : ""}.` }));
  if (faults.length > 0) throw invalid(faults);
}

export const flag = (args: Args, name: string): string | null => (typeof args.flags[name] === "string" ? (args.flags[name] as string) : null);
