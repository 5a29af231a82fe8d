import type { Day } from "#lib/date.ts";
import { readCapabilities, readDifficulties } from "#lib/ai-risk/tables/capability.ts";
import { type Fault, invalid } from "#lib/errors.ts";
import { decode } from "#lib/import/decode.ts";
import type { FileKind } from "#app/_operations/features/rulers-on.ts";

export type ReadProgressFile = { kind: FileKind; text: string; rows: number; newest: Day | null };

const FAULTS_SHOWN = 100;

type Recognised = { kind: FileKind; rows: number; days: readonly Day[]; rejected: { line: number; why: string }[] };

function readBy(header: string, text: string): Recognised | null {
  if (/\bedi\b/.test(header)) {
    const { rows, rejected } = readDifficulties(text);
    return { kind: "epoch-eci/edi_scores.csv", rows: rows.length, days: [], rejected };
  }
  if (!/\beci\b|ECI Score/.test(header)) return null;
  const { rows, rejected } = readCapabilities(text);
  return { kind: "epoch-eci/eci_scores.csv", rows: rows.length, days: rows.map(({ day }) => day), rejected };
}

/** What a file is, by its header, read whole. Throws invalid where it is another one or a line of it cannot be read. */
export function recogniseProgressFile(bytes: Uint8Array, fileName: string): ReadProgressFile {
  const text = decode(bytes).text.replace(/^\uFEFF/, "");
  const end = text.search(/\r?\n/);
  const found = readBy(end < 0 ? text : text.slice(0, end), text);
  if (!found) throw invalid([{ path: fileName, message: "This is neither Epoch's eci_scores.csv nor its edi_scores.csv: the columns of neither are in its first line." }]);
  const { kind, rows, days, rejected } = found;
  const faults = rejected.slice(0, FAULTS_SHOWN).map(({ line, why }): Fault => ({ path: `line ${line}`, message: why }));
  if (faults.length > 0) throw invalid(faults);
  return { kind, text, rows, newest: [...days].sort().at(-1) ?? null };
}
