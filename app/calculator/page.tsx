import type { Metadata } from "next";
import { readClock } from "#app/_adapters/clock.ts";
import { isSignedIn, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { CommandPalette, type PaletteItem } from "../_ui/command-palette.tsx";
import { LinkButton } from "../_ui/link-button.tsx";
import { PageShell } from "../_ui/page-shell.tsx";
import { Calculator } from "./calculator.tsx";
import { textsFromQuery } from "./scenario.ts";

export const metadata: Metadata = { title: "Calculator", description: "Default alive or default dead: move cash, revenue, costs and growth, and see." };

const PLACES: readonly PaletteItem[] = [
  { id: "calculator", label: "Calculator", href: "/calculator", group: "Go to", keys: "g c" },
  { id: "companies", label: "Your companies", href: "/", group: "Go to", keys: "g p" },
];

export default async function CalculatorPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await searchParams;
  const caller = await pageCaller(query);
  const { today } = readClock();
  const { texts, example } = textsFromQuery(query, today);
  const calculator = <Calculator initial={texts} example={example} today={today} />;
  if (await isSignedIn(caller))
    return (
      <Shell caller={caller} search={query} current="/calculator">
        {calculator}
      </Shell>
    );
  return (
    <PageShell workspace={null} nav={[]} palette={<CommandPalette items={PLACES} />} actions={<LinkButton href="/" size="sm" prefetch={false}>Your companies</LinkButton>}>
      {calculator}
    </PageShell>
  );
}
