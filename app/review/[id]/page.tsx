import type { Metadata } from "next";
import { getReviewRecord } from "#app/_operations/list-reviews.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listShareLinks } from "#app/_operations/list-share-links.ts";
import { drawToken } from "#app/_adapters/draw-token.ts";
import { ask, mayAdminister, ownAddress, pageCaller, type SearchParams } from "#app/_adapters/page.ts";
import { Shell } from "#app/_adapters/shell.tsx";
import { Disclosure } from "#app/_ui/figure.tsx";
import { FormText } from "#app/_ui/form/form-text.tsx";
import { OperationForm } from "#app/_ui/form/operation-form.tsx";
import { SubmitButton } from "#app/_ui/form/submit-button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { withState } from "#app/_ui/links.ts";
import { ShareSection } from "../../share/_parts/share-section.tsx";
import { RecordSheet } from "../_parts/record-sheet.tsx";

export const metadata: Metadata = { title: "Record of a review" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function ReviewRecordPage({ params, searchParams }: Props) {
  const [{ id }, search] = [await params, await searchParams];
  const caller = await pageCaller(search);
  const { slug } = await ask(caller, getWorkspace, {});
  const { record, corrections } = await ask(caller, getReviewRecord, { review: id });
  const links = (await mayAdminister(caller)) ? (await ask(caller, listShareLinks, {})).links.filter(({ review }) => review === id) : null;
  const to = (href: string) => withState(search, href);
  const actions = (
    <p className="no-print flex flex-wrap gap-2 pt-1">
      <LinkButton tone="quiet" href={to(`/api/review.md?review=${id}`)} prefetch={false}>Markdown</LinkButton>
      <LinkButton tone="quiet" href={to("/review")}>All reviews</LinkButton>
    </p>
  );
  return (
    <Shell caller={caller} search={search} current="/review">
      <RecordSheet record={record} corrections={corrections} companyAt={(company) => to(`/companies/${company}`)} actions={actions}>
        <Disclosure summary="Correct this record" className="no-print">
          <OperationForm operation="correct-review" workspace={slug} label="Correct this record" hidden={{ review: id }} done="Kept beside the record." className="flex flex-wrap items-end gap-3">
            <FormText name="correction" label="What is to be corrected" required maxLength={1000} className="min-w-72 flex-1" hint="The record stays as it was seen; this stands beside it." />
            <SubmitButton>Keep</SubmitButton>
          </OperationForm>
        </Disclosure>
      </RecordSheet>
      {links ? <ShareSection links={links} workspace={slug} what={{ kind: "review", review: id }} token={drawToken()} address={await ownAddress()} /> : null}
    </Shell>
  );
}
