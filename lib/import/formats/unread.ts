import { refused, type FileFormat } from "../parsed-file.ts";

const zip = (head: string): boolean => /^PK(\u0003\u0004|\u0005\u0006)/.test(head);
const later = (id: string, name: string, recognise: FileFormat["recognise"]): FileFormat => ({
  id,
  recognise,
  read: () => refused(id, `This is ${name}, which is not read yet: export the statement as CSV or OFX.`),
});
const never = (id: string, name: string, recognise: FileFormat["recognise"]): FileFormat => ({
  id,
  recognise,
  read: () => refused(id, `This is ${name}, which is no statement that can be read: export the statement as CSV or OFX.`),
});

/** Formats that are recognised, so that they are refused by name instead of being read as something else. */
export const unread: readonly FileFormat[] = [
  never("pdf", "a PDF", ({ head }) => head.slice(0, 1024).includes("%PDF-")),
  later("xlsx", "an Excel workbook (XLSX)", ({ head, bytes, fileName }) => zip(head) && (/\.xls[xmb]$/i.test(fileName) || names(bytes).includes("xl/"))),
  later("zip", "a ZIP archive", ({ head }) => zip(head)),
  never("xls", "an old Excel workbook (XLS)", ({ head }) => head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")),
  never("gzip", "a GZIP archive", ({ head }) => head.startsWith("\u001f\u008b")),
  later("camt", "a CAMT statement (ISO 20022 XML)", ({ head }) => /camt\.05[234]\b|<(\w+:)?BkToCstmr/.test(head)),
  never("html", "a web page", ({ head }) => /^\s*(<!doctype html|<html)/i.test(head.replace(/^\u00ef\u00bb\u00bf/, ""))),
  never("xml", "an XML file of an unknown kind", ({ head }) => /^\s*<\?xml\b/.test(head.replace(/^\u00ef\u00bb\u00bf/, ""))),
  later("qif", "a Quicken file (QIF)", ({ head }) => /^(\u00ef\u00bb\u00bf)?\s*!(type|account|option|clear)\b/i.test(head)),
  later("mt940", "an MT940 statement", ({ head }) => /(^|[\r\n])(\{1:F\d\d\w{12}|:(20|25|28C?|60[FM]|61|62[FM]):)/.test(head)),
  never("json", "a JSON file", ({ head }) => /^(\u00ef\u00bb\u00bf)?\s*[[{]\s*["{[\]}]/.test(head) && !/^\s*\[[^\n]*\]\s*[,;]/.test(head)),
];

// The directory of an archive stands at its end.
function names(bytes: Uint8Array): string {
  const text = (part: Uint8Array) => new TextDecoder("latin1").decode(part);
  return text(bytes.subarray(0, 4096)) + text(bytes.subarray(Math.max(0, bytes.length - 65_536)));
}
