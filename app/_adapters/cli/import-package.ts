import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { invalid } from "#lib/errors.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { checkCapTablePackage } from "#app/_operations/check-cap-table-package.ts";
import { importCapTablePackage } from "#app/_operations/import-cap-table-package.ts";
import { type Args, flag } from "#app/_adapters/cli/args.ts";
import { callersPath } from "#app/_adapters/cli/parse.ts";
import { packageFiles } from "#app/_adapters/zip/package-files.ts";

/** Is it an Open Cap Format package: a folder, or an archive? */
export const isPackage = async (name: string): Promise<boolean> => /\.zip$/i.test(name) || ((await stat(callersPath(name)).catch(() => null))?.isDirectory() ?? false);

async function filesOf(name: string): Promise<{ path: string; text: string }[]> {
  const place = callersPath(name);
  if (!(await stat(place)).isDirectory()) return packageFiles([{ path: path.basename(name), bytes: await readFile(place) }]);
  const names = (await readdir(place)).filter((each) => /\.json$/i.test(each)).sort();
  return packageFiles(await Promise.all(names.map(async (each) => ({ path: each, bytes: await readFile(path.join(place, each)) }))));
}

async function answersOf(name: string | null): Promise<unknown> {
  if (name === null) return [];
  try {
    return JSON.parse(await readFile(callersPath(name), "utf8")) as unknown;
  } catch {
    throw invalid([{ path: "--answers", message: `${name} is no file of JSON: a list of {"objectId", "participation", "cap", "maturity"}.` }]);
  }
}

/** Takes a package in as the company's cap table, whole; a dry run only reads it. */
export async function importPackage(caller: Caller, args: Args, name: string): Promise<Record<string, unknown>> {
  const company = flag(args, "company");
  const files = await filesOf(name);
  if (args.flags["dry-run"]) return { file: name, ...(await checkCapTablePackage.call(caller, { files })), importId: null, committed: false };
  if (company === null) throw invalid([{ path: "--company", message: "Name the company whose cap table it is." }]);
  const { ["accept-dangling"]: accepts, ["leave-open"]: leaves } = args.flags;
  return { file: name, ...(await importCapTablePackage.call(caller, { company, files, acceptDangling: accepts === true, leaveOpen: leaves === true, answers: await answersOf(flag(args, "answers")) })), committed: true };
}
