import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError, invalid } from "#lib/errors.ts";
import { registerOf } from "#lib/captable/ocf/register-of.ts";
import { holders, holdersOf } from "#db/holder.ts";
import { holdings } from "#db/holding.ts";
import { commitImport, importByDigest, stageImport } from "#db/import.ts";
import { ocfObjects, ocfObjectsOf } from "#db/ocf-object.ts";
import { shareClasses, shareClassesOf } from "#db/share-class.ts";
import { FILE_HEAD, ocfFilesField, ocfPackageOf, questionsView, type Said } from "#app/_operations/book/ocf-files.ts";
import { companyOf } from "#app/_operations/company/company-of.ts";
import { companyField } from "#app/_operations/company/fields.ts";
import { operation } from "#app/_operations/operation.ts";

export const importCapTablePackage = operation({
  name: "import-cap-table-package",
  summary: "Takes a company's cap table in from an Open Cap Format package, whole; dangling references are listed, and nothing is taken in until the list is accepted",
  action: "write",
  kind: "write",
  input: z.object({ company: companyField, files: ocfFilesField, /** The references to what the package does not hold were seen, and it is taken in all the same. */ acceptDangling: z.boolean().default(false) }),
  output: z.object({ importId: z.string(), objects: z.int(), classes: z.int(), holders: z.int(), holdings: z.int(), dangling: z.int(), questions: questionsView }),
  record: ({ company, files, acceptDangling }) => ({ company, files: files.map(({ path }) => path), acceptDangling }),
  run: async (context, { company: name, files, acceptDangling }) => {
    const { db, workspace, today, now, principal } = context;
    const company = await companyOf(db, workspace, name);
    context.subject(company.id);
    const { found, dangling, questions } = ocfPackageOf(files);
    if (dangling.length > 0 && !acceptDangling)
      throw invalid(dangling.map(({ file, objectType, objectId, field, kind, id }) => ({ path: file, message: `${objectType} ${objectId}: ${field} names the ${kind} "${id}", which the package does not hold.` })));
    const text = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map((file) => `${file.path}\0${file.text}`).join("\0");
    const digest = createHash("sha256").update(text).digest("hex");
    if (await importByDigest(db, workspace.id, digest)) throw new AppError("conflict", "This very package is here already: nothing was added.");
    const there = [...(await ocfObjectsOf(db, workspace.id, today, company.id)), ...(await shareClassesOf(db, workspace.id, today, company.id)), ...(await holdersOf(db, workspace.id, today, company.id))];
    if (there.length > 0) throw new AppError("conflict", `${company.name} has a cap table already: undo its import or take its lines back first.`);
    const staged = await stageImport(db, workspace.id, { companyId: company.id, fileName: `Open Cap Format, ${files.length} files`, digest, bytes: Buffer.byteLength(text), kind: "cap-table", format: "ocf", mapping: {}, by: principal.name, createdAt: now });
    const said: Said = { reportedAt: today, reportedBy: principal.name, importId: staged.id };
    const { classes, holders: people, holdings: lines } = registerOf(found);
    const heads = found.files.map(({ path, head }) => ({ file: path, type: FILE_HEAD, body: head }));
    await ocfObjects.insert(db, workspace.id, [...heads, ...found.objects].map(({ file, type, body }, position) => ({ companyId: company.id, file, position, objectType: type, object: body, ...said })));
    const classRows = await shareClasses.insert(db, workspace.id, classes.map(({ ref, ...each }) => ({ ...each, companyId: company.id, currency: company.currency, authorised: null, participation: null, participationCap: null, conversionRatio: null, day: null, sourceRef: ref, ...said })));
    const holderRows = await holders.insert(db, workspace.id, people.map(({ ref, ...each }) => ({ ...each, companyId: company.id, sourceRef: ref, ...said })));
    const idOf = (rows: readonly { id: string; sourceRef: string | null }[], ref: string | null): string | null => rows.find(({ sourceRef }) => sourceRef === ref)?.id ?? null;
    await holdings.insert(db, workspace.id, lines.map(({ ref, holder, classRef, currency, ...each }) => ({ ...each, companyId: company.id, holderId: idOf(holderRows, holder), classId: idOf(classRows, classRef), currency: currency ?? company.currency, note: null, sourceRef: ref, ...said })));
    const counts = { create: lines.length, objects: found.objects.length, dangling: dangling.length };
    await commitImport(db, workspace.id, staged.id, { counts, rejected: [], at: now });
    return { importId: staged.id, objects: found.objects.length, classes: classes.length, holders: people.length, holdings: lines.length, dangling: dangling.length, questions };
  },
});
