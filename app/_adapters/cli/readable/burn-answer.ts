import type { BurnOutput } from "#lib/cash/burn-command.ts";
import { formatMajorPlain } from "#lib/format/money.ts";
import { grid } from "#app/_adapters/cli/readable/layout.ts";

const amount = (value: number | null): string => (value === null ? "unknown" : formatMajorPlain(value, null));

/** Burn a month, one window a line; a window that lacks a month says so. */
export function burnAnswer({ windows }: BurnOutput): string {
  const rows = Object.entries(windows).map(([months, { gross, net }]) => [
    `${months} ${months === "1" ? "month" : "months"}`,
    ...[gross.mean, gross.median, net.mean, net.median].map(amount),
  ]);
  const lines = grid([["Last", "Gross mean", "Gross median", "Net mean", "Net median"], ...rows], [false, true, true, true, true]);
  if (rows.some((row) => row.includes("unknown"))) lines.push("", "Unknown: the window needs every one of its complete months, with revenue and expenses.");
  return ["Burn a month; below 0 is money gained.", "", ...lines].join("\n");
}
