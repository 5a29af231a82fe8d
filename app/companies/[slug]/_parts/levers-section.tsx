import { survives } from "#lib/runway/state.ts";
import { Section } from "#app/_ui/section.tsx";
import type { CompanyData } from "./company-data.ts";
import { leverCards } from "./lever-cards.ts";

/** What would flip the verdict: one change each, all else as it is. */
export function LeversSection({ verdict }: { verdict: CompanyData["verdict"] }) {
  const cards = leverCards(verdict);
  if (cards.length === 0) return null;
  const lives = survives(verdict.state);
  return (
    <Section leadClass="no-print" title={lives ? "What it rests on" : "What would flip it"} lead={lives ? "Each alone, all else as it is; it lives as long as:" : "Any one of these alone, all else as it is:"}>
      <ul className="grid grid-cols-2 overflow-hidden rounded-md border bg-surface md:grid-cols-4 xl:grid-cols-2 print:grid-cols-2">
        {cards.map((card) => (
          <li key={card.title} className="flex min-w-0 flex-col gap-0.5 px-4 py-3 print:px-2 print:py-1.5 shadow-[1px_0_0_var(--line),0_1px_0_var(--line)]">
            <p className="text-xs text-ink-soft">{card.title}</p>
            <p className="num text-lg font-semibold tracking-tight" title={card.exact ? `exactly ${card.exact}` : undefined}>
              {card.value}
            </p>
            <p className="num text-sm text-ink-soft">{card.note}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
