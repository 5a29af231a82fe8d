import { asDay } from "#lib/date.ts";
import { formatDay } from "#lib/format/date.ts";

/** "8 Nov 2026, 07:00 UTC" */
export const moment = (at: string): string => `${formatDay(asDay(at.slice(0, 10)))}, ${at.slice(11, 16)} UTC`;
