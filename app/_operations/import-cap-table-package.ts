import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError, invalid } from "#lib/errors.ts";
import type { Day } from "#lib/date.ts";
import { answerFaults, type OcfAnswer } from "#lib/captable/ocf/answered.ts";
import { registerOf } from "#lib/captable/ocf/register-of.ts";
import { holders, holdersOf } from "#db/holder.ts";
import { holdings } from "#db/holding.ts";
import { commitImport, importByDigest, stageImport } from "#db/import.ts";
import { ocfObjects, ocfObjectsOf } from "#db/ocf-object.ts";
import { shareClasses, shareClassesOf } from "#db/share-class.ts";
import { FILE_HEAD, ocfAnswersField, ocfFilesField, ocfPackageOf, questionsView, type Said } from "#app/_operations/book/ocf-files.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

const partOf = (answer: OcfAnswer | undefined) => {
  const participation = answer?.participation === "unknown" ? null : (answer?.participation ?? null);
  return { participation, participationCap: participation === "capped" ? (answer?.cap ?? null) : null };
};

/** What to do where a company has a cap table: a package is whole, so that a corrected one cannot be laid over another. */
const tableThere = (name: string, importIds: readonly string[]): string =>
  importIds.length > 0
    ? `${name} has a cap table already, from the import ${importIds.join(", ")}. To bring a corrected package, undo that import first (on the page Import, or undo-import ${importIds[0]}), then give the package again: nothing was changed.`
    : `${name} has a cap table already that was typed in: take its lines back first, then give the package again. Nothing was changed.`;

export const importCapTablePackage = operation({
  name: "import-cap-table-package",
  summary: "Takes a company's cap table in from an Open Cap Format package, whole; dangling references are listed, and nothing is taken in until the list is accepted",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, files: ocfFilesField, /** The references to what the package does not hold were seen, and it is taken in all the same. */ acceptDangling: z.boolean().default(false), answers: ocfAnswersField, /** Takes in what no answer is given to as not known. */ leaveOpen: z.boolean().default(false) }),
  output: z.object({ importId: z.string(), objects: z.int(), classes: z.int(), holders: z.int(), holdings: z.int(), dangling: z.int(), questions: questionsView }),
  record: ({ company, files, acceptDangling, answers, leaveOpen }) => ({ company, files: files.map(({ path }) => path), acceptDangling, answers, leaveOpen }),
  run: async (context, { company: name, files, acceptDangling, answers, leaveOpen }) => {
    const { db, workspace, today, now, principal } = context;
    const company = await companyOf(db, workspace, name);
    context.subject(company.id);
    const { found, dangling, questions } = ocfPackageOf(files);
    const faults = acceptDangling ? [] : dangling.map(({ file, objectType, objectId, field, kind, id }) => ({ path: file, message: `${objectType} ${objectId}: ${field} names the ${kind} "${id}", which the package does not hold.` }));
    if (!leaveOpen) faults.push(...answerFaults(questions, answers));
    if (faults.length > 0) throw invalid(faults);
    const text = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map((file) => `${file.path}\0${file.text}`).join("\0");
    const digest = createHash("sha256").update(text).digest("hex");
    if (await importByDigest(db, workspace.id, digest)) throw new AppError("conflict", "This very package is here already: nothing was added.");
    const there = [...(await ocfObjectsOf(db, workspace.id, today, company.id)), ...(await shareClassesOf(db, workspace.id, today, company.id)), ...(await holdersOf(db, workspace.id, today, company.id))];
    if (there.length > 0) throw new AppError("conflict", tableThere(company.name, [...new Set(there.flatMap(({ importId }) => importId ?? []))]));
    const staged = await stageImport(db, workspace.id, { companyId: company.id, fileName: `Open Cap Format, ${files.length} files`, digest, bytes: Buffer.byteLength(text), kind: "cap-table", format: "ocf", mapping: {}, by: principal.name, createdAt: now });
    const said: Said = { reportedAt: today, reportedBy: principal.name, importId: staged.id };
    const { classes, holders: people, holdings: lines } = registerOf(found);
    const heads = found.files.map(({ path, head }) => ({ file: path, type: FILE_HEAD, body: head }));
    await ocfObjects.insert(db, workspace.id, [...heads, ...found.objects].map(({ file, type, body }, position) => ({ companyId: company.id, file, position, objectType: type, object: body, ...said })));
    const answered = new Map(answers.map((answer) => [answer.objectId, answer]));
    // A note is asked by its issuance and kept by its security.
    const maturities = new Map(found.objects.flatMap(({ id, body }): [string, Day][] => { const day = answered.get(id)?.maturity; return day ? [[String(body.security_id), day]] : []; }));
    const classRows = await shareClasses.insert(db, workspace.id, classes.map(({ ref, ...each }) => ({ ...each, companyId: company.id, currency: company.currency, authorised: null, ...partOf(answered.get(ref)), conversionRatio: null, day: null, sourceRef: ref, ...said })));
    const holderRows = await holders.insert(db, workspace.id, people.map(({ ref, ...each }) => ({ ...each, companyId: company.id, sourceRef: ref, ...said })));
    const idOf = (rows: readonly { id: string; sourceRef: string | null }[], ref: string | null): string | null => rows.find(({ sourceRef }) => sourceRef === ref)?.id ?? null;
    await holdings.insert(db, workspace.id, lines.map(({ ref, holder, classRef, currency, terms, ...each }) => ({ ...each, terms: { ...terms, maturity: maturities.get(ref) ?? terms.maturity }, companyId: company.id, holderId: idOf(holderRows, holder), classId: idOf(classRows, classRef), currency: currency ?? company.currency, note: null, sourceRef: ref, ...said })));
    const counts = { create: lines.length, objects: found.objects.length, dangling: dangling.length };
    await commitImport(db, workspace.id, staged.id, { counts, rejected: [], at: now });
    return { importId: staged.id, objects: found.objects.length, classes: classes.length, holders: people.length, holdings: lines.length, dangling: dangling.length, questions };
  },
});
