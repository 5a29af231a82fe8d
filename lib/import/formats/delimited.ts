import { binaryFault, detectEncoding } from "../decode.ts";
import { refused, statement, type FileFormat } from "../parsed-file.ts";
import { parseStatement } from "../read-statement.ts";

/** CSV and TSV: the format of every text that is no other. */
export const delimited: FileFormat = {
  id: "csv",
  recognise: () => true,
  read: ({ bytes, fileName }, options) => {
    const format = /\.(tsv|tab)$/i.test(fileName) ? "tsv" : "csv";
    const fault = binaryFault(bytes, options.mapping?.encoding ?? detectEncoding(bytes));
    if (fault) return refused(format, `This is no statement that can be read: ${fault}.`);
    const { counts: _, encoding: __, delimiter, ...read } = parseStatement(bytes, options);
    if (read.mapping === null) return { ...read, format: "table", kind: "table", why: null };
    return statement(delimiter === "\t" ? "tsv" : "csv", read);
  },
};
