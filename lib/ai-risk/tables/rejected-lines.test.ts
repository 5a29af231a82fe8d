import { describe, expect, it } from "vitest";
import { readBenchmarkScores, readCapabilities, readDifficulties, readLaterRecords } from "./capability.ts";
import { readHorizons } from "./horizon.ts";

const lines = (...rows: string[]): string => rows.join("\n");

describe("a bad line of a data file is named with its reason, and the others are read", () => {
  it("capabilities: a day that is none, a score that is no number or off the scale; a blank score says nothing", () => {
    const { rows, rejected } = readCapabilities(lines("Model,eci,date", "A,150.5,2026-01-02", "B,160,2026-02-30", "C,high,2026-03-01", "", "D,,2026-03-02", "E,4000,2026-03-03"));
    expect(rows).toEqual([{ model: "A", day: "2026-01-02", eci: 150.5 }]);
    expect(rejected.map(({ line }) => line)).toEqual([3, 4, 7]);
    expect(rejected.map(({ why }) => why)).toEqual(['The date "2026-02-30" is not a day, YYYY-MM-DD.', 'The eci "high" is not a number.', "The eci 4000 is not between 0 and 400."]);
  });

  it("counts lines as an editor does where a cell holds a line break", () => {
    const { rejected } = readCapabilities(lines("Model,eci,date", '"A', 'B",150,2026-01-02', "C,x,2026-01-03"));
    expect(rejected).toEqual([{ line: 4, why: 'The eci "x" is not a number.' }]);
  });

  it("a slope of 0, a share above 1, a later record without a day", () => {
    expect(readDifficulties(lines("benchmark_name,edi,estimated_slope_scaled", "A,150,0", "B,150,0.1")).rejected).toEqual([{ line: 2, why: "The estimated_slope_scaled 0 is not between 0.0001 and 10." }]);
    expect(readBenchmarkScores(lines("benchmark,performance,Model,date", "A,82,M,2026-01-01", "A,0.82,M,2026-01-01")).rejected).toEqual([{ line: 2, why: "The performance 82 is not between 0 and 1." }]);
    expect(readLaterRecords(lines("date,model,eci_published,eci_on_2026_08_ruler", ",M,160,159", "2026-01-01,M,160,159")).rejected).toEqual([{ line: 2, why: 'The date "" is not a day, YYYY-MM-DD.' }]);
  });
});

describe("a file of which nothing can be read is refused", () => {
  it("names the columns that are missing, or its first bad lines", () => {
    expect(() => readHorizons("a,b\n1,2")).toThrow(expect.objectContaining({ code: "invalid", message: expect.stringContaining("is missing") }));
    expect(() => readCapabilities("Model,eci,date\nA,x,2026-01-01")).toThrow(expect.objectContaining({ code: "invalid" }));
  });
});
