import { z } from "zod";
import type { Day } from "#lib/date.ts";
import { invalid } from "#lib/errors.ts";
import { danglingReferences } from "#lib/captable/ocf/dangling-references.ts";
import { openQuestions } from "#lib/captable/ocf/open-questions.ts";
import { type Json, type JsonObject, type OcfPackage, readPackage } from "#lib/captable/ocf/read-package.ts";
import { PARTICIPATIONS } from "#lib/portfolio/ledger/kinds.ts";
import type { OcfObjectRow } from "#db/ocf-object.ts";
import { dayField } from "#app/_operations/company/fields.ts";

/** Files of an Open Cap Format package as text, 16 MB in all. */
export const ocfFilesField = z.array(z.object({ path: z.string().trim().min(1).max(300), text: z.string().max(16_000_000) })).min(1, "Give the files of the package.").max(200);
export const danglingView = z.array(z.object({ file: z.string(), objectType: z.string(), objectId: z.string(), field: z.string(), kind: z.string(), id: z.string() })).max(1_000_000);
export const questionsView = z.array(z.object({ objectId: z.string(), name: z.string(), asks: z.enum(["participation", "maturity"]) })).max(100_000);

/** What is said of what the format leaves open, by the id of the class or of the note's issuance. */
export const ocfAnswersField = z.array(z.object({
  objectId: z.string().min(1).max(300),
  /** Of a preferred class; "unknown" leaves it open. */
  participation: z.enum([...PARTICIPATIONS, "unknown"]).nullable().default(null),
  /** Times the price, in total, where participation is capped. */
  cap: z.number("must be a number").min(1, "is below the preference itself").max(100, "is more than 100 times").nullable().default(null),
  /** Of a note; absent leaves it open. */
  maturity: dayField.nullable().default(null),
})).max(10_000).default(() => []);

/** What a package holds; throws AppError invalid with every fault of its files. */
export function ocfPackageOf(files: readonly { path: string; text: string }[]): { found: OcfPackage; dangling: z.output<typeof danglingView>; questions: z.output<typeof questionsView> } {
  const { package: found, faults } = readPackage(files);
  if (faults.length > 0) throw invalid(faults);
  return { found, dangling: danglingReferences(found), questions: openQuestions(found) };
}

/** What a file holds beside its items is kept as an object of this type, at the head of the file. */
export const FILE_HEAD = "FILE_HEAD";

/** The package as it was taken in, from the kept rows of one import. */
export function packageOf(rows: readonly OcfObjectRow[]): OcfPackage {
  const sorted = [...rows].sort((a, b) => a.position - b.position);
  const heads = sorted.filter(({ objectType }) => objectType === FILE_HEAD);
  return {
    files: heads.map(({ file, object }) => ({ path: file, head: object as JsonObject })),
    objects: sorted.filter(({ objectType }) => objectType !== FILE_HEAD).map(({ file, objectType, object }) => ({ file, type: objectType, id: String((object as { id?: Json }).id ?? ""), body: object as JsonObject })),
  };
}

export type Said = { reportedAt: Day; reportedBy: string; importId: string };
