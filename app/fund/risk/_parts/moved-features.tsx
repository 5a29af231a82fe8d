import Link from "next/link";
import { ATTRIBUTION } from "#lib/ai-risk/rulers.ts";
import { shownAs } from "#lib/ai-risk/shown-as.ts";
import type { runShock } from "#app/_operations/run-shock.ts";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";
import { Attribution } from "../../../features/_parts/attribution.tsx";

type Moved = Awaited<ReturnType<(typeof runShock)["call"]>>["features"][number];

const Chance = ({ p, why }: { p: number | null; why: string | null }) => (p === null ? <Unknown why={why ?? undefined} /> : p === 1 ? "shipped" : shownAs(p));
const points = ({ before, after }: Moved): number => (before === null || after === null ? -1 : Math.abs(after - before));
const MOST = 50;

/** What a shock does to the chance that a large lab ships a feature within 12 months, the most moved first. */
export function MovedFeatures({ features, to }: { features: readonly Moved[]; to: (href: string) => string }) {
  const sorted = [...features].sort((a, b) => points(b) - points(a));
  const still = features.filter((each) => points(each) === 0).length;
  return (
    <>
      <p className="num text-sm text-ink-soft">{features.length - still} of {features.length} features move{still > 0 ? "; the others are shipped, affordable already, or without a forecast" : ""}{features.length > MOST ? `; the ${MOST} most moved are shown` : ""}.</p>
      <Table caption="Shipped by a large lab within 12 months, before and after the shock">
        <thead><tr><Th>Feature</Th><Th>Company</Th><Th number>Before</Th><Th number>After</Th></tr></thead>
        <tbody>
          {sorted.slice(0, MOST).map((each) => (
            <Tr key={each.id} className={points(each) === 0 ? "text-ink-soft" : undefined}>
              <RowTh><Link href={to(`/features/${each.id}`)} className="underline-offset-2 hover:underline">{each.name}</Link></RowTh>
              <Td>{each.company.name}</Td>
              <Td number><Chance p={each.before} why={each.why} /></Td>
              <Td number><Chance p={each.after} why={each.why} /></Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <Attribution text={ATTRIBUTION} />
    </>
  );
}
