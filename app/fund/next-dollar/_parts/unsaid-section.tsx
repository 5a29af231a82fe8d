import Link from "next/link";
import { formatDay } from "#lib/format/date.ts";
import type { getNextDollar } from "#app/_operations/get-next-dollar.ts";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { VerdictMark } from "#app/_ui/verdict-mark.tsx";
import { ActionButton } from "../../../companies/[slug]/_parts/action-button.tsx";

type Answer = Awaited<ReturnType<(typeof getNextDollar)["call"]>>;
// A portfolio that nobody has spoken about is a list of names.
const SHOWN = 100;

/** Companies without a number, and why: never as 0. */
export const UnsaidSection = ({ unsaid, others, workspace, current, to }: Pick<Answer, "unsaid" | "others"> & { workspace: string; current: boolean; to: (href: string) => string }) => (
  <Section title="Nothing can be said" lead={[unsaid.length > SHOWN ? `The first ${SHOWN} of ${unsaid.length}.` : "", others > 0 ? `${others.toLocaleString("en-US")} more ${others === 1 ? "company is" : "companies are"} neither held nor spoken of.` : ""].filter(Boolean).join(" ") || undefined}>
    {unsaid.length === 0 ? <p className="text-ink-soft">Every company that is held has an answer.</p> : (
      <Table caption="Companies about which nothing can be said">
        <thead><tr><Th>Company</Th><Th>Verdict</Th><Th>Why not</Th>{current ? <Th className="no-print"><span className="sr-only">Change</span></Th> : null}</tr></thead>
        <tbody>
          {unsaid.slice(0, SHOWN).map(({ company, standing, why, view, author, madeOn }) => (
            <Tr key={company.slug}>
              <RowTh className="whitespace-nowrap"><Link href={to(`/companies/${company.slug}`)} className="underline-offset-2 hover:underline">{company.name}</Link></RowTh>
              <Td><VerdictMark sign={standing} /></Td>
              <Td className="min-w-64">{why}{author && madeOn ? <span className="text-ink-soft"> ({author}, {formatDay(madeOn)})</span> : null}</Td>
              {current ? (
                <Td number className="no-print">
                  <span className="inline-flex items-center gap-1">
                    <Link href={to(`/fund/next-dollar?state=${encodeURIComponent(company.slug)}#outcomes`)} className="px-1 text-accent underline underline-offset-2" aria-label={`State the outcomes of ${company.name}`}>State outcomes</Link>
                    {view ? <ActionButton operation="withdraw-risk-row" workspace={workspace} label={`Take back the outcomes of ${company.name}`} hidden={{ table: "outcomes", row: view }} done="Taken back; earlier as-of days still see it.">Take back</ActionButton> : null}
                  </span>
                </Td>
              ) : null}
            </Tr>
          ))}
        </tbody>
      </Table>
    )}
  </Section>
);
