import type { Metadata } from "next";
import { AppError } from "#lib/errors.ts";
import { getCheckIn } from "#app/_operations/get-check-in.ts";
import { linkCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { PageShell } from "#app/_ui/page-shell.tsx";
import { DeadLink } from "../share/_parts/dead-link.tsx";
import { OpenLink } from "../share/_parts/open-link.tsx";
import { CheckInForm } from "./_parts/check-in-form.tsx";
import { CheckInResult } from "./_parts/check-in-result.tsx";

export const metadata: Metadata = { title: "Check-in", robots: { index: false, follow: false } };

type Props = { searchParams: Promise<SearchParams> };

/** What a founder's link opens, and nothing else: the token comes in the fragment, which only this page's script can read. */
export default async function CheckInPage({ searchParams }: Props) {
  return <OpenLink exchange="/api/check-in">{await shown(await searchParams)}</OpenLink>;
}

async function shown(search: SearchParams) {
  const caller = await linkCaller("check-in");
  if (caller.credential.kind !== "link")
    return (
      <DeadLink why="Open the whole link that you were sent, with what stands behind its #.">
        <noscript>
          <p className="rounded-md bg-close-soft px-3 py-2 text-close">Scripts are off in this browser. The secret of a link stands behind its #, which no browser sends by itself: turn scripts on to open it. The form itself works without them.</p>
        </noscript>
      </DeadLink>
    );
  try {
    const data = await getCheckIn.call(caller, {});
    const correcting = data.draft !== null || param(search, "correct") !== null;
    return (
      <PageShell workspace={{ name: data.company, href: "/c", notice: data.notice }} nav={[]}>
        <div className="mx-auto flex w-full max-w-xl flex-col gap-6">{data.answered && !correcting ? <CheckInResult data={data} answered={data.answered} /> : <CheckInForm data={data} />}</div>
      </PageShell>
    );
  } catch (error) {
    if (error instanceof AppError) return <DeadLink why={error.message} />;
    throw error;
  }
}
