import { CircleCheck, Minus, TriangleAlert } from "lucide-react";
import type { listJobs } from "#app/_operations/list-jobs.ts";
import { Badge } from "#app/_ui/badge.tsx";

export type JobsData = Awaited<ReturnType<(typeof listJobs)["call"]>>;
export type RunView = JobsData["runs"][number];

const LOOK = {
  done: { tone: "alive", icon: <CircleCheck aria-hidden />, word: "done" },
  nothing: { tone: undefined, icon: <Minus aria-hidden />, word: "nothing to do" },
  failed: { tone: "dead", icon: <TriangleAlert aria-hidden />, word: "failed" },
} as const;

export const Outcome = ({ outcome }: { outcome: RunView["outcome"] }) => <Badge tone={LOOK[outcome].tone} icon={LOOK[outcome].icon}>{LOOK[outcome].word}</Badge>;

const said = (value: unknown): string => (Array.isArray(value) ? String(value.length) : typeof value === "object" && value !== null ? JSON.stringify(value) : String(value));

/** "mails 3, skipped 1" */
export const detailWords = (detail: RunView["detail"]): string => Object.entries(detail).map(([name, value]) => `${name.replace(/([A-Z])/g, " $1").toLowerCase()} ${said(value)}`).join(", ");
