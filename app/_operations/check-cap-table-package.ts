import { z } from "zod";
import { registerOf } from "#lib/captable/ocf/register-of.ts";
import { danglingView, ocfFilesField, ocfPackageOf, questionsView } from "#app/_operations/book/ocf-files.ts";
import { operation } from "#app/_operations/operation.ts";

export const checkCapTablePackage = operation({
  name: "check-cap-table-package",
  summary: "Reads an Open Cap Format package without keeping it: what it holds, every reference to what it does not hold, and what the format leaves open",
  action: "read",
  kind: "read",
  input: z.object({ files: ocfFilesField }),
  output: z.object({ objects: z.int(), classes: z.int(), holders: z.int(), holdings: z.int(), dangling: danglingView, questions: questionsView }),
  run: async (_context, { files }) => {
    const { found, dangling, questions } = ocfPackageOf(files);
    const { classes, holders, holdings } = registerOf(found);
    return { objects: found.objects.length, classes: classes.length, holders: holders.length, holdings: holdings.length, dangling, questions };
  },
});
