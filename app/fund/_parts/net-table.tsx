import Link from "next/link";
import { Section } from "#app/_ui/section.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { IrrAnswer, MoneyAnswer, MultipleAnswer } from "./answers.tsx";
import type { BookData } from "./book-data.ts";

type Net = Pick<BookData["nets"][number], "fund" | "currency"> & { net: Omit<BookData["nets"][number]["net"], "flowIds"> };

/** Each fund's net figures in its own currency: funds of different investors are not added up. Without `to` names lead nowhere. */
export const NetTable = ({ nets, to }: { nets: readonly Net[]; to?: (href: string) => string }) => (
  <Section title="Net, fund by fund" lead="After fees, expenses and carry paid; each in its own currency.">
    <Table caption="Net, fund by fund">
      <thead>
        <tr><Th>Fund</Th><Th number>Paid in</Th><Th number>Distributed</Th><Th number>Net asset value</Th><Th number>DPI</Th><Th number>RVPI</Th><Th number>TVPI</Th><Th number>Net IRR</Th></tr>
      </thead>
      <tbody>
        {nets.map(({ fund, net, currency }) => (
          <Tr key={fund.slug}>
            <RowTh className="min-w-40">{to ? <Link href={to(`/fund?fund=${encodeURIComponent(fund.slug)}`)} className="text-accent underline underline-offset-2">{fund.name}</Link> : fund.name}</RowTh>
            {([net.paidIn, net.distributed, net.nav] as const).map((amount, i) => <Td key={i} number><MoneyAnswer amount={amount} currency={currency} /></Td>)}
            {([net.dpi, net.rvpi, net.tvpi] as const).map((multiple, i) => <Td key={i} number><MultipleAnswer multiple={multiple} /></Td>)}
            <Td number><IrrAnswer irr={net.netIrr} /></Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  </Section>
);
