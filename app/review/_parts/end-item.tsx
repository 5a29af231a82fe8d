"use client";

import Link from "next/link";
import { useState } from "react";
import type { Day } from "#lib/date.ts";
import { ENDINGS, type EndingKind } from "#lib/review/ending.ts";
import { ENDING_WORDS } from "#lib/review/words.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { Keys } from "#app/_ui/keys.tsx";
import { useShortcuts } from "#app/_ui/use-shortcuts.ts";
import { EndingForm } from "./ending-form.tsx";
import type { Item } from "./open-review.ts";

export type EndItemProps = { item: Item; /** The ending that the address asks for, for those without scripts. */ asked: string | null; workspace: string; next: string; until: Day; least: Day; hrefOf: Readonly<Record<EndingKind, string>> };

const STYLE = "touch flex items-center justify-between gap-2 rounded-md border px-4 py-3 font-medium";

/** The four endings as keys 1 to 4, and the form of the one that is chosen. */
export function EndItem({ item, asked, hrefOf, ...rest }: EndItemProps) {
  const { endings } = item;
  const [chosen, choose] = useState<EndingKind | null>(endings.find((each) => each === asked) ?? null);
  useShortcuts({ ...Object.fromEntries(ENDINGS.flatMap((each, i) => (endings.includes(each) ? [[String(i + 1), () => choose(each)]] : []))), Escape: () => choose(null) });
  return (
    <>
      <nav aria-label="End this item" className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {ENDINGS.map((each, i) =>
          endings.includes(each) ? (
            <Link key={each} href={hrefOf[each]} prefetch={false} scroll={false} aria-current={each === chosen || undefined} className={classNames(STYLE, each === chosen ? "border-accent bg-surface text-accent" : "bg-surface hover:border-accent")} onClick={(event) => { event.preventDefault(); choose(each); }}>
              {ENDING_WORDS[each]}
              <Keys keys={String(i + 1)} />
            </Link>
          ) : (
            <span key={each} aria-disabled className={classNames(STYLE, "text-ink-soft line-through")}>{ENDING_WORDS[each]}</span>
          ),
        )}
      </nav>
      {chosen ? <EndingForm kind={chosen} item={item} {...rest} /> : null}
    </>
  );
}
