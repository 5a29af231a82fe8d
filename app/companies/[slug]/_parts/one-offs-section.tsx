import { formatPeriod } from "#lib/format/date.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { Money } from "#app/_ui/money.tsx";
import { Section } from "#app/_ui/section.tsx";
import { ActionButton } from "./action-button.tsx";
import type { CompanyData, Prices } from "./company-data.ts";
import { PriceWords } from "./price-words.tsx";

type OneOff = Prices["oneOffs"][number];

/** Does the other reading move the verdict's date, or was this one chosen by a person? */
const matters = (each: OneOff): boolean => each.recurring || each.days !== 0;

function OneOffList({ data, oneOffs }: { data: CompanyData; oneOffs: readonly OneOff[] }) {
  return (
    <ul className="flex flex-col divide-y rounded-md border bg-surface">
      {oneOffs.map((each) => {
        const what = `${each.direction === "in" ? "One-off in" : "One-off out"} of ${formatPeriod(each.period)}`;
        return (
          <li key={`${each.figureId} ${each.direction}`} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 print:py-0.5">
            <span className="min-w-44 font-medium">{what}</span>
            <Money amount={each.amountMinor} currency={each.currency} />
            <Badge>{each.recurring ? "counts as recurring" : "counts once"}</Badge>
            <span className="ml-auto flex flex-wrap items-center gap-3">
              <PriceWords price={each} change={each.recurring ? "As a one-off" : "As recurring"} />
              {data.current ? (
                <ActionButton operation="toggle-one-off" workspace={data.workspace.slug} label={`${what}: ${each.recurring ? "count it once" : "count it as recurring"}`} tone="quiet" hidden={{ company: data.company.slug, period: each.period, direction: each.direction, "recurring:boolean": String(!each.recurring), seen: each.figureId }} done="The verdict was judged again.">
                  {each.recurring ? "Count once" : "Count as recurring"}
                </ActionButton>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Every one-off with a switch, and what the other reading is worth in days of runway; those that move no day stand behind a disclosure. */
export function OneOffsSection({ data, prices }: { data: CompanyData; prices: Prices }) {
  if (prices.oneOffs.length === 0) return null;
  const shown = prices.oneOffs.filter(matters);
  const rest = prices.oneOffs.filter((each) => !matters(each));
  return (
    <Section title="One-offs" lead="In the cash, but not in the trend, unless they count as recurring.">
      {shown.length > 0 ? <OneOffList data={data} oneOffs={shown} /> : null}
      {rest.length > 0 ? (
        <Disclosure summary={`${rest.length} ${shown.length > 0 ? "more that move" : rest.length === 1 ? "that moves" : "that move"} no day of the runway`} className="no-print">
          <OneOffList data={data} oneOffs={rest} />
        </Disclosure>
      ) : null}
    </Section>
  );
}
