import { expect, it } from "vitest";
import { checkInBench, FOLLOWS } from "#app/_operations/checkin/testing.ts";
import { citeAnswer } from "#app/_operations/cite-answer.ts";
import { closeReview } from "#app/_operations/close-review.ts";
import { getReview } from "#app/_operations/get-review.ts";
import { getReviewRecord } from "#app/_operations/list-reviews.ts";
import { listCheckIns } from "#app/_operations/list-check-ins.ts";
import { openReview } from "#app/_operations/open-review.ts";

it("an item says that its founder is late, then what they told; the record keeps none of it", async () => {
  const bench = await checkInBench();
  const [made] = await bench.ask({ newQuestions: [{ asks: "Customers lost?", kind: "number", decision: "Whether we bridge" }] });
  const { review } = await openReview.call(bench.on("2026-11-15"), {});
  const item = async () => (await getReview.call(bench.on("2026-11-15"), {})).open?.items.find(({ shown }) => shown.slug === "acme");
  expect((await item())?.heard).toEqual([{ text: "Ada was asked about Oct 2026 on 2 Nov 2026 and is 5 days late: it was due on 10 Nov 2026.", answer: null }]);
  const question = (await bench.see(made?.token ?? "", "2026-11-15")).questions[0]?.id ?? "";
  await bench.send(made?.token ?? "", { ...FOLLOWS, line: "We lost Globex.", answers: { [question]: "3" }, seconds: 90 }, "2026-11-15");
  const heard = (await item())?.heard ?? [];
  expect(heard.map(({ text }) => text)).toEqual(["Ada on 15 Nov 2026, for Oct 2026: “We lost Globex.”", "Customers lost? 3 (Whether we bridge)"]);
  await citeAnswer.call(bench.on("2026-11-15"), { answer: heard[1]?.answer ?? "", decision: "No bridge." });
  expect((await listCheckIns.call(bench.on("2026-11-15"), {})).questions).toMatchObject([{ used: 1 }]);
  expect((await getReview.call(bench.on("2026-11-15"), {})).yield.founderSeconds).toBe(90);
  await closeReview.call(bench.on("2026-11-15"), { review });
  expect(JSON.stringify(await getReviewRecord.call(bench.on("2026-11-15"), { review }))).not.toContain("Globex");
});
