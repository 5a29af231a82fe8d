export type ErrorCode = "invalid" | "unauthenticated" | "forbidden" | "not-found" | "conflict";

/** One thing wrong with an input: where (dotted path, `line 12`, or "" for the whole) and what, in a sentence. */
export type Fault = { path: string; message: string };

/** The only error that a door translates; anything else is a bug and propagates. */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
  }
  /** Path of the first fault, "" where the fault is the whole. */
  get path(): string {
    return this.faults[0]?.path ?? "";
  }
}

/** Bad input; names the first fault in the message and carries them all. */
export function invalid(faults: readonly Fault[]): AppError {
  const [first] = faults;
  const where = first?.path ? `${first.path}: ` : "";
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
  return new AppError("invalid", `${where}${first?.message ?? "The input is not valid."}${more}`, faults);
}

/** The one answer for what does not exist and for what belongs to someone else. */
export const notFound = (noun: string): AppError => new AppError("not-found", `There is no such ${noun}.`);
