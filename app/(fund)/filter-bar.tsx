"use client";

import { Search, X } from "lucide-react";
import type { Band, Standing } from "#lib/portfolio/line.ts";
import { BANDS, STANDINGS } from "#lib/portfolio/line.ts";
import type { PortfolioView } from "#lib/portfolio/view.ts";
import { BAND_WORDS } from "#lib/portfolio/words.ts";
import { formatMonth } from "#lib/format/date.ts";
import { Button } from "#app/_ui/button.tsx";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { controlStyle } from "#app/_ui/control-style.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { verdictLook } from "#app/_ui/verdict-look.ts";
import { Chip } from "./chip.tsx";

export type FilterBarProps = {
  view: PortfolioView;
  onChange: (changes: Partial<PortfolioView>) => void;
  standings: Readonly<Record<Standing, number>>;
  bands: Readonly<Record<string, number>>;
  /** The counts are those of this view, and not of one before. */
  counted: boolean;
  /** Down from the box goes to the list. */
  onDown: () => void;
};

const toggled = <T,>(list: readonly T[], item: T): T[] => (list.includes(item) ? list.filter((each) => each !== item) : [...list, item]);

/** What of the portfolio is shown. Fields of a plain GET form, so that it works without JavaScript too. */
export function FilterBar({ view, onChange, standings, bands, counted, onDown }: FilterBarProps) {
  const filtered = view.search !== "" || view.standings.length + view.bands.length > 0 || view.month !== null;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <label className="relative flex w-full sm:w-72">
          <span className="sr-only">Filter companies</span>
          <Search aria-hidden className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-ink-soft" />
          <input
            type="search"
            name="q"
            value={view.search}
            onChange={(event) => onChange({ search: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === "Escape") onChange({ search: "" });
              if (event.key === "ArrowDown") {
                event.preventDefault();
                onDown();
              }
            }}
            placeholder="Company, sector, country"
            autoComplete="off"
            spellCheck={false}
            className={classNames(controlStyle, "pl-8")}
          />
        </label>
        {view.month ? (
          <button type="button" onClick={() => onChange({ month: null })} className={buttonStyle("quiet", "sm")}>
            Cash ends in {formatMonth(view.month)}
            <X aria-label="Show every month" className="size-3.5" />
          </button>
        ) : null}
        {view.month ? <input type="hidden" name="month" value={view.month} /> : null}
        <noscript>
          <Button type="submit" size="sm">
            Apply
          </Button>
        </noscript>
        {filtered ? (
          <Button tone="plain" size="sm" onClick={() => onChange({ search: "", standings: [], bands: [], month: null })}>
            Clear
          </Button>
        ) : null}
      </div>
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">Verdict</legend>
        {STANDINGS.map((standing) => {
          const { icon: Icon, word, tone } = verdictLook[standing];
          const shown = standings[standing] > 0 || view.standings.includes(standing);
          if (!shown) return null;
          return (
            <Chip key={standing} name="state" value={standing} checked={view.standings.includes(standing)} count={counted ? standings[standing] : null} onChange={() => onChange({ standings: toggled(view.standings, standing) })}>
              <Icon aria-hidden className={classNames("size-3.5", ICON_TONE[tone])} />
              {word}
            </Chip>
          );
        })}
      </fieldset>
      <fieldset className="flex flex-wrap items-center gap-1.5">
        <legend className="float-left mr-1.5 text-xs text-ink-soft">Runway</legend>
        {BANDS.map((band: Band) => (
          <Chip key={band} name="runway" value={band} checked={view.bands.includes(band)} count={counted ? (bands[band] ?? 0) : null} onChange={() => onChange({ bands: toggled(view.bands, band) })}>
            {BAND_WORDS[band]}
          </Chip>
        ))}
      </fieldset>
    </div>
  );
}

const ICON_TONE = { alive: "text-alive", dead: "text-dead", close: "text-close", unknown: "text-unknown" } as const;
