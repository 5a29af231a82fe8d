import { delimited } from "./formats/delimited.ts";
import { ofx } from "./formats/ofx.ts";
import { unread } from "./formats/unread.ts";
import { refused, type FileFormat, type ParsedFile, type ReadOptions } from "./parsed-file.ts";

/** Every format, in the order in which they are tried; delimited text takes what is left. */
export const FORMATS: readonly FileFormat[] = [...unread.filter((f) => f.id !== "xml" && f.id !== "json"), ofx, ...unread.filter((f) => f.id === "xml" || f.id === "json"), delimited];

const HEAD = 16_384;

/** Recognises a file by its content and reads it. Pure; content that cannot be read is kind "refused" with a sentence, never an exception. */
export function parseFile(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): ParsedFile {
  if (bytes.length === 0) return refused(extension(fileName), "The file is empty (0 bytes).");
  if (bytes.length < 100_000 && bytes.every((b) => b === 32 || (b >= 9 && b <= 13))) return refused(extension(fileName), "The file holds nothing but blank lines.");
  const head = Array.from(bytes.subarray(0, HEAD), (b) => String.fromCharCode(b)).join("");
  const file = { bytes, fileName, head };
  const format = FORMATS.find((f) => f.recognise(file)) as FileFormat;
  return format.read(file, options);
}

const extension = (fileName: string): string => /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "csv";
