import type { Metadata } from "next";
import { MOST_MINUTES } from "#lib/review/agenda.ts";
import { getReview } from "#app/_operations/get-review.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listReviews } from "#app/_operations/list-reviews.ts";
import { ask, pageCaller, param, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { withState } from "#app/_ui/links.ts";
import { ActionsSection } from "./_parts/actions-section.tsx";
import { BeforeReview } from "./_parts/before-review.tsx";
import { ForecastSources } from "./_parts/forecast-sources.tsx";
import { OpenItem } from "./_parts/open-item.tsx";
import { PastReviews } from "./_parts/past-reviews.tsx";
import { ReviewEnd } from "./_parts/review-end.tsx";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const caller = await pageCaller(search);
  const { slug } = await ask(caller, getWorkspace, {});
  const data = await ask(caller, getReview, {});
  const to = (href: string) => withState(search, href);
  const { open } = data;
  if (open) {
    const asked = param(search, "item");
    const at = Number(asked ?? open.items.findIndex(({ ending }) => ending === null) + 1);
    const item = open.items[at - 1];
    return (
      <Shell caller={caller} search={search} current="/review">
        {item && asked !== "end" ? (
          <OpenItem key={item.id} open={open} item={item} today={data.today} asked={param(search, "ending")} workspace={slug} minutes={MOST_MINUTES} to={to} />
        ) : (
          <ReviewEnd open={open} workspace={slug} to={to} />
        )}
        <ForecastSources items={open.items.map(({ shown }) => shown)} />
      </Shell>
    );
  }
  const { reviews } = await ask(caller, listReviews, {});
  return (
    <Shell caller={caller} search={search} current="/review">
      <BeforeReview data={data} workspace={slug} to={to} />
      <ActionsSection actions={data.actions} today={data.today} workspace={slug} to={to} />
      <PastReviews reviews={reviews} total={data.yield} to={to} />
      <ForecastSources items={data.next?.items ?? []} />
    </Shell>
  );
}
