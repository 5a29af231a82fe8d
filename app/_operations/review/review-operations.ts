import { closeReview } from "#app/_operations/close-review.ts";
import { completeAction, dropAction } from "#app/_operations/complete-action.ts";
import { correctReview } from "#app/_operations/correct-review.ts";
import { endReviewItem } from "#app/_operations/end-review-item.ts";
import { getReview } from "#app/_operations/get-review.ts";
import { getReviewRecord, listReviews } from "#app/_operations/list-reviews.ts";
import { openReview } from "#app/_operations/open-review.ts";
import { pinCompany, unpinCompany } from "#app/_operations/pin-company.ts";
import { setReviewCadence } from "#app/_operations/set-review-cadence.ts";
import type { Operation } from "#app/_operations/operation.ts";

/** The use-cases of the review, a part of the registry. */
export const reviewOperations: readonly Operation[] = [
  getReview, openReview, endReviewItem, closeReview, listReviews, getReviewRecord, correctReview, pinCompany, unpinCompany, completeAction, dropAction, setReviewCadence,
];
