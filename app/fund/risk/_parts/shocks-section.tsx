import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import { formatMoneyShort } from "#lib/format/money.ts";
import { SHOCK_KINDS, type ShockKind } from "#lib/portfolio/shocks/shock.ts";
import type { runShock } from "#app/_operations/run-shock.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { VerdictMark } from "#app/_ui/verdict-mark.tsx";
import { MovedFeatures } from "./moved-features.tsx";
import { type ShockAsked, type ShockChoices, ShockForm } from "./shock-form.tsx";
import { shockWords } from "./shock-words.ts";

type Run = Awaited<ReturnType<(typeof runShock)["call"]>>;
const TITLES: Record<ShockKind, string> = { "no-raise": "Nobody can raise for 9 months", prices: "Model prices fall tenfold", absorbed: "These features are absorbed", supplier: "Export rules stop a supplier" };

const days = (row: Run["rows"][number]): string => (row.days === null ? "" : row.days === 0 ? "" : `${row.days > 0 ? "+" : ""}${row.days} days`);

/** Pick one, and every row moves. */
export function ShocksSection({ run, asked, choices, kept, to }: { run: Run | null; asked: ShockAsked; choices: ShockChoices; kept: Readonly<Record<string, string>>; to: (href: string) => string }) {
  const { kind } = asked;
  return (
    <Section title="Shocks" className="scroll-mt-16" lead={kind ? shockWords({ ...asked, kind }) : "One thing happens to every company at once. Forecasts of failure stay as people made them."}>
      <div id="shocks" className="no-print flex scroll-mt-16 flex-wrap gap-2">
        {SHOCK_KINDS.map((each) => <LinkButton key={each} href={to(each === kind ? "/fund/risk#shocks" : `/fund/risk?shock=${each}#shocks`)} tone={each === kind ? "primary" : "quiet"} aria-current={each === kind ? "true" : undefined}>{TITLES[each]}</LinkButton>)}
      </div>
      {kind ? <ShockForm asked={{ ...asked, kind }} choices={choices} kept={kept} /> : null}
      {run ? <Moved run={run} to={to} /> : null}
      {run && run.features.length > 0 ? <MovedFeatures features={run.features} to={to} /> : null}
    </Section>
  );
}

function Moved({ run, to }: { run: Run; to: (href: string) => string }) {
  const { before, after, currency } = run;
  const short = (amount: number) => formatMoneyShort(amount as never, currency);
  const rows = [...run.rows].sort((a, b) => Number(b.touched) - Number(a.touched) || (b.exposureMinor ?? -1) - (a.exposureMinor ?? -1));
  return (
    <>
      <p role="status" className="num">
        Default dead: <strong>{before.dead} → {after.dead}</strong> companies, <strong>{short(before.deadMinor)} → {short(after.deadMinor)}</strong>. At risk within 12 months: <strong>{short(before.atRisk12Minor)} → {short(after.atRisk12Minor)}</strong>. It acts on {run.touched} of {run.rows.length}, with {short(run.touchedMinor)} in them{run.leftOut > 0 ? `; ${run.leftOut} more were left out` : ""}.
      </p>
      <Table caption="Before and after the shock">
        <thead><tr><Th>Company</Th><Th number>Exposure</Th><Th>Before</Th><Th>After</Th><Th number>Cash zero before</Th><Th number>After</Th><Th number>Moves</Th><Th>Not known</Th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <Tr key={row.company.slug} className={row.touched ? undefined : "text-ink-soft"}>
              <RowTh className="whitespace-nowrap"><Link href={to(`/companies/${row.company.slug}`)} className="underline-offset-2 hover:underline">{row.company.name}</Link>{row.isArchived ? <> <Badge>archived</Badge></> : null}</RowTh>
              <Td number><Money amount={row.exposureMinor} currency={currency} /></Td>
              <Td><VerdictMark sign={row.before.standing} /></Td>
              <Td><VerdictMark sign={row.after.standing} /></Td>
              <Td number>{row.before.cashZero ? formatDay(row.before.cashZero) : null}</Td>
              <Td number>{row.after.cashZero ? formatDay(row.after.cashZero) : null}</Td>
              <Td number title={row.daysWhy ?? undefined}>{days(row)}</Td>
              <Td>{row.gaps.length > 0 ? <Unknown why={row.gaps.join(" ")} /> : null}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
