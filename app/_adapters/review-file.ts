import { getReviewRecord } from "#app/_operations/list-reviews.ts";
import { callerFrom } from "#app/_adapters/caller.ts";
import { failure } from "#app/_adapters/json-answer.ts";
import { NOT_KEPT } from "#app/_adapters/not-kept.ts";

/** The record of a closed review as Markdown. */
export async function reviewFile(request: Request): Promise<Response> {
  try {
    const { searchParams } = new URL(request.url);
    const caller = await callerFrom(request.headers, "rest", { workspace: searchParams.get("workspace") });
    const { markdown, record } = await getReviewRecord.call(caller, { review: searchParams.get("review") ?? "" });
    return new Response(markdown, { headers: { ...NOT_KEPT, "Content-Type": "text/markdown; charset=utf-8", "Content-Disposition": `attachment; filename="review-${record.closedOn}.md"` } });
  } catch (error) {
    return failure(error);
  }
}
