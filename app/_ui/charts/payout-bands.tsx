import { describePayoutBands, drawPayoutBands, type PayoutBandsData } from "#lib/charts/payout-bands.ts";
import { Axes } from "./axes.tsx";
import { CHART_WIDTHS } from "./chart-frame.tsx";

const FILLS = ["fill-accent", "fill-accent-soft stroke-accent", "fill-ink-soft", "fill-sunken stroke-ink-soft", "fill-alive", "fill-alive-soft stroke-alive", "fill-close", "fill-close-soft stroke-close"] as const;
const SHOWN = ["@min-[480px]:hidden", "hidden @min-[480px]:block @min-[720px]:hidden", "hidden @min-[720px]:block @min-[1040px]:hidden", "hidden @min-[1040px]:block"] as const;
const fill = (index: number): string => FILLS[index % FILLS.length] ?? FILLS[0];

export type PayoutBandsProps = PayoutBandsData & { title: string };

/** What each class takes of an exit, stacked; the table of payouts stands beside it. */
export const PayoutBands = ({ title, ...data }: PayoutBandsProps) => (
  <figure className="@container flex min-w-0 flex-col gap-2">
    {CHART_WIDTHS.map((width, i) => {
      const drawing = drawPayoutBands(data, { width, height: 260 });
      return drawing === null ? null : (
        <svg key={width} viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={`${title}. ${describePayoutBands(data)}`} className={`w-full select-none ${SHOWN[i]}`}>
          <Axes {...drawing} />
          {drawing.bands.map(({ path }, index) => <path key={index} d={path} className={fill(index)} strokeWidth="1" />)}
        </svg>
      );
    })}
    <figcaption>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-soft">
        {data.names.map((name, index) => (
          <li key={index} className="flex items-center gap-1.5">
            <svg width="12" height="12" aria-hidden><rect x="0.5" y="0.5" width="11" height="11" className={fill(index)} /></svg>
            {name}
          </li>
        ))}
      </ul>
    </figcaption>
  </figure>
);
