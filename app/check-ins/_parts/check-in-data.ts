import type { listCheckIns } from "#app/_operations/list-check-ins.ts";

export type CheckIns = Awaited<ReturnType<(typeof listCheckIns)["call"]>>;
export type CheckIn = CheckIns["checkIns"][number];
export type Submission = CheckIn["submissions"][number];

/** Whole minutes, at least one where anything was measured; what was not measured says so. */
export const minutesWords = (seconds: number | null): string => {
  if (seconds === null) return "not measured";
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
};
