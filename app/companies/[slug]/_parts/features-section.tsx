import { shownAs } from "#lib/ai-risk/shown-as.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { listFeatures } from "#app/_operations/list-features.ts";
import { ask, type SearchParams } from "#app/_adapters/page.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { Section } from "#app/_ui/section.tsx";
import { Attribution } from "../../../features/_parts/attribution.tsx";
import { AtRiskFigures } from "../../../features/_parts/at-risk-figures.tsx";
import { FeatureTable } from "../../../features/_parts/feature-table.tsx";

type FeaturesSectionProps = { caller: Caller; search: SearchParams; input: { company: string; asOf: string | null } };

/** What of this company the next models may simply do. */
export async function FeaturesSection({ caller, search, input }: FeaturesSectionProps) {
  const { features, atRisk, asOf, today, attribution } = await ask(caller, listFeatures, input);
  const to = (href: string) => withState(search, href);
  const known = features.flatMap(({ standing, forecast }) => (standing === "refused" || !forecast?.pooled ? [] : [forecast.pooled.pShipped12])).sort((a, b) => b - a);
  const lead =
    features.length === 0 ? "None is registered. A feature takes three minutes: what it does, how reliable it must be, one piece of evidence."
    : known[0] === undefined ? "Nothing is forecast for them."
    : `The likeliest to be shipped by a large lab within 12 months: ${shownAs(known[0])}.`;
  return (
    <Section className="no-print" title="Features at risk" lead={lead} actions={asOf >= today ? <LinkButton href={to(`/features/new?company=${input.company}`)}>Add a feature</LinkButton> : undefined}>
      {features.length > 0 ? (
        <>
          {atRisk ? <AtRiskFigures atRisk={atRisk} asOf={asOf} /> : null}
          <FeatureTable caption="Features at risk" lines={features} asOf={asOf} to={to} withCompany={false} />
          <Attribution text={attribution} />
        </>
      ) : null}
    </Section>
  );
}
