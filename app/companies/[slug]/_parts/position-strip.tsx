import type { Answer } from "#lib/answer.ts";
import { formatDay } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { formatPercent } from "#lib/format/percent.ts";
import type { Minor } from "#lib/money.ts";
import { formatMultiple } from "#lib/portfolio/returns/irr-words.ts";
import { getCapTable } from "#app/_operations/get-cap-table.ts";
import { getCompanyBook } from "#app/_operations/get-company-book.ts";
import { listLedger } from "#app/_operations/list-ledger.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { ask } from "#app/_adapters/page.ts";
import { KIND_WORDS } from "../../../fund/_parts/kind-words.ts";
import type { CompanyData } from "./company-data.ts";

type PositionStripProps = { caller: Caller; data: CompanyData; input: { company: string; asOf: string | null } };

/** What the funds hold of the company, on the printed sheet alone: on the screen it stands among the investments. */
export async function PositionStrip({ caller, data, input }: PositionStripProps) {
  if (data.workspace.kind !== "fund") return null;
  const { all, currency } = await ask(caller, getCompanyBook, input);
  if (all.flowIds.length === 0) return null;
  const { rows } = await ask(caller, listLedger, { ...input, tables: ["mark"] });
  const mark = rows.find(({ id }) => all.markIds.includes(id)) ?? null;
  const table = await ask(caller, getCapTable, input);
  const ours = table.rows.filter(({ holder }) => holder?.kind === "fund");
  const owned = ours.length === 0 || ours.some(({ ownership }) => ownership === null) ? null : ours.reduce((sum, { ownership }) => sum + (ownership ?? 0), 0);
  const money = (amount: Answer<Minor>) => (amount.known ? formatMoneyShort(amount.value, currency) : "unknown");
  const cells: [string, string, string][] = [
    ["Cost", money(all.invested), all.returned.known && all.returned.value > 0 ? `${money(all.returned)} came back` : "nothing came back"],
    ["Fair value", money(all.value), mark ? `${KIND_WORDS[mark.kind] ?? mark.kind}, ${formatDay(mark.day)}` : all.atCost.length > 0 ? "at cost, never marked" : "no mark"],
    ["Multiple", all.moic.known ? formatMultiple(all.moic.value) : "unknown", "before fees"],
    ["Ownership", owned === null ? "unknown" : formatPercent(owned, 1), owned === null ? "not in the cap table" : "fully diluted"],
  ];
  return (
    <section aria-label="The fund's position" className="hidden print:block">
      <dl className="grid grid-cols-4 rounded-md border text-sm">
        {cells.map(([label, value, note]) => (
          <div key={label} className="flex items-baseline gap-1.5 px-2 py-1">
            <dt className="text-xs text-ink-soft">{label}</dt>
            <dd className="num font-semibold">{value}</dd>
            <dd className="truncate text-xs text-ink-soft">{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
