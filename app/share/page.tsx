import type { Metadata } from "next";
import { asDay } from "#lib/date.ts";
import { AppError } from "#lib/errors.ts";
import { formatDay } from "#lib/format/date.ts";
import { getSharedPage } from "#app/_operations/get-shared-page.ts";
import { linkCaller } from "#app/_adapters/page.ts";
import { PageShell } from "#app/_ui/page-shell.tsx";
import { SummarySheet } from "../fund/summary/_parts/summary-sheet.tsx";
import { RecordSheet } from "../review/_parts/record-sheet.tsx";
import { DeadLink } from "./_parts/dead-link.tsx";
import { OpenLink } from "./_parts/open-link.tsx";

export const metadata: Metadata = { title: "Shared", robots: { index: false, follow: false } };

/** What a share link opens, and nothing else: the token comes in the fragment, which only this page's script can read. */
export default async function SharePage() {
  return <OpenLink exchange="/api/share">{await shown()}</OpenLink>;
}

async function shown() {
  const caller = await linkCaller("share");
  if (caller.credential.kind !== "link")
    return (
      <DeadLink why="Open the whole link that you were sent, with what stands behind its #.">
        <noscript>
          <p className="rounded-md bg-close-soft px-3 py-2 text-close">Scripts are off in this browser. The secret of a link stands behind its #, which no browser sends by itself: turn scripts on and open the link again.</p>
        </noscript>
      </DeadLink>
    );
  try {
    const { workspace, shown: what, expiresAt } = await getSharedPage.call(caller, {});
    const shows = what.kind === "review" ? "the review as it was closed, and what was corrected since" : what.live ? "the latest that is known, whenever it is opened" : `what was known on ${formatDay(what.summary.asOf)}, whenever it is opened`;
    return (
      <PageShell workspace={{ ...workspace, href: "/share" }} nav={[]}>
        {what.kind === "review" ? <RecordSheet record={what.record} corrections={what.corrections} /> : <SummarySheet summary={what.summary} />}
        <p className="text-sm text-ink-soft">Shown by a link that ends on {formatDay(asDay(expiresAt.slice(0, 10)))}; it shows {shows}.</p>
      </PageShell>
    );
  } catch (error) {
    if (error instanceof AppError) return <DeadLink why={error.message} />;
    throw error;
  }
}
