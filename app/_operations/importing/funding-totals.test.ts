import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { saveUpload } from "#db/upload.ts";
import { commitImport } from "#app/_operations/commit-import.ts";
import { compareFundingTotals } from "#app/_operations/compare-funding-totals.ts";
import { importBench } from "#app/_operations/importing/testing.ts";
import { previewImport } from "#app/_operations/preview-import.ts";

// The layout of CrunchBase's export of October 2013: MacRoman (0x8E is an e with acute), CR alone, totals that a spreadsheet took for dates.
const COMPANIES = "permalink,name,category_code,funding_total_usd,country_code\r/company/a,Caf\x8e,web,750000,USA\r/company/b,#NAME?,web,5/18/27,USA\r/company/c,Cee,web,,USA\r/company/d,Dee,web,900000,USA\r/company/e,Eee,web,####,USA\r/company/f,Eff,web,50000,USA\r";
const ROUNDS = "company_permalink,company_name,funding_round_type,funded_at,raised_amount_usd\r/company/a,Caf\x8e,angel,2010-03-30,250000\r/company/a,Caf\x8e,other,2011-12-28,500000\r/company/b,#NAME?,angel,2011-01-01,10000\r/company/c,Cee,venture,2010-08-19,\r/company/d,Dee,series-a,2012-01-01,400000\r/company/f,Eff,angel,2012-01-01,25000\r/company/f,Eff,angel,2012-01-01,25000\r";

it("lists what a damaged export says against what its rounds add up to", async () => {
  const bench = await importBench();
  const me = bench.as("2026-11-24");
  const take = async (name: string, text: string) => {
    const upload = await saveUpload(bench.database, name, Readable.from([Buffer.from(text, "latin1")]));
    const { importId, kind } = await previewImport.call(me, { uploadId: upload.id });
    return { kind, ...(await commitImport.call(me, { importId })) };
  };
  try {
    expect(await take("companies.csv", COMPANIES)).toMatchObject({ kind: "companies", counts: { create: 6, rejected: 0 } });
    expect(await take("rounds.csv", ROUNDS)).toMatchObject({ kind: "rounds", counts: { create: 7, same: 0, conflict: 0, rejected: 0 } });
    const report = await compareFundingTotals.call(me, {});
    expect(report.counts).toEqual({ companies: 6, agree: 2, disagree: 1, damaged: 2, blank: 1 });
    expect(report.disagree.map(({ name, statedMinor, sumMinor }) => [name, statedMinor, sumMinor])).toEqual([["Dee", 900_000_00, 400_000_00]]);
    expect(report.damaged.map(({ name, stated, sumMinor }) => [name, stated, sumMinor])).toEqual([["/company/b", "5/18/27", 10_000_00], ["Eee", "####", 0]]);
    expect(report.blank.map(({ name, rounds, withoutAmount }) => [name, rounds, withoutAmount])).toEqual([["Cee", 1, 1]]);
    expect(await take("rounds.csv", ROUNDS)).toMatchObject({ counts: { create: 0, same: 7, conflict: 0 } });
  } finally {
    bench.remove();
  }
});
