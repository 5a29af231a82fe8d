import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineEndOf, tokenize, Tokenizer, type Row } from "./tokenize.ts";

const cells = (text: string, delimiter = ",") => tokenize(text, delimiter).map((r) => r.cells);

describe("tokenize", () => {
  it("keeps physical lines across quoted newlines", () => {
    expect(tokenize('a,b\n1,"ha \n""ha"" \nha"\n3,4\n', ",")).toEqual([
      { line: 1, lines: 1, cells: ["a", "b"] },
      { line: 2, lines: 3, cells: ["1", 'ha \n"ha" \nha'] },
      { line: 5, lines: 1, cells: ["3", "4"] },
    ]);
  });
  it.each([["LF", "\n"], ["CRLF", "\r\n"], ["CR", "\r"]])("reads %s line ends", (_, end) => {
    expect(cells(`a,b${end}"x${end}y",2${end}3,4`)).toEqual([["a", "b"], [`x${end}y`, "2"], ["3", "4"]]);
  });
  it("reads triple quotes, empty cells and ragged rows", () => {
    expect(cells('"""FILIALE;VIGANELLO""";2;\n;;;;\nx', ";")).toEqual([['"FILIALE;VIGANELLO"', "2", ""], ["", "", "", "", ""], ["x"]]);
  });
  it("takes a stray quote as text instead of swallowing the file", () => {
    expect(cells('a,5" pipe,b\n"open,1\n2,3')).toEqual([["a", '5" pipe', "b"], ['"open', "1"], ["2", "3"]]);
    expect(cells('"say "hi" now",2')).toEqual([['say "hi" now', "2"]]);
  });
  it("gives the same rows whatever the chunks, and accounts for every physical line", () => {
    const piece = fc.constantFrom("a", "1", ",", '"', '""', "\n", "\r\n", " ", '","', '"\n"');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.array(fc.nat(80), { maxLength: 6 }), (pieces, cuts) => {
        const text = pieces.join("");
        const whole = tokenize(text, ",");
        const points = [...new Set([0, ...cuts.filter((c) => c < text.length), text.length])].sort((a, b) => a - b);
        const reader = new Tokenizer(",", lineEndOf(text));
        const rows: Row[] = [];
        for (let i = 1; i < points.length; i++) rows.push(...reader.push(text.slice(points[i - 1], points[i])));
        rows.push(...reader.end());
        expect(rows).toEqual(whole);
        const lines = text === "" ? 0 : text.split(lineEndOf(text)).length - (text.endsWith(lineEndOf(text)) ? 1 : 0);
        expect(whole.reduce((n, r) => n + r.lines, 0)).toBe(lines);
      }),
      { numRuns: 500 },
    );
  });
});
