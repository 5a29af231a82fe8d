import fc from "fast-check";
import { expect, test } from "vitest";
import { wordIndex, wordScanner } from "./word-index.ts";

const word = fc.constantFrom("stripe", "fee", "fees", "stripe fee", "aws", "refund", "hmrc repay*", "repayment", "hmrc");
const list = fc.array(fc.record({ words: fc.array(word, { minLength: 1, maxLength: 3 }), item: fc.integer({ min: 0, max: 9 }) }), { maxLength: 5 });

test("many lists in one pass find what each finds alone", () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 4 }), fc.array(fc.constantFrom("stripe", "fee", "fees", "aws", "refund", "hmrc", "repayment", "x1"), { maxLength: 6 }), fc.integer({ min: 0, max: 9 }), (lists, words, refused) => {
      const text = words.join(" ");
      const alone = lists.map((one) => wordIndex(one).find(text, (item) => item !== refused));
      expect(wordScanner(lists)(text, (_, item) => item !== refused)).toEqual(alone);
    }),
  );
});
