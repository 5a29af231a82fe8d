import { expect, test } from "vitest";
import { companyName } from "./company-name.ts";
import { companyDomain } from "./company-domain.ts";
import { companyJudge, type ExistingCompany } from "./judge-companies.ts";
import type { CompanyRow } from "./table-rows.ts";
import { readTable } from "./testing.ts";

const acme: ExistingCompany = { id: "a", name: "Acme Robotics", legalName: "Acme Robotics, Inc.", domain: "acme.io", externalId: null, sector: null, stage: null, country: null, story: null };
const judge = (csv: string, existing: ExistingCompany[] = [acme]) => readTable<CompanyRow>(csv).readings.flatMap(companyJudge(existing));
const statuses = (csv: string, existing?: ExistingCompany[]) => judge(csv, existing).map((one) => [one.status, one.companyId]);

test("duplicate companies on import: a known company is found by website, name or legal name and never made twice", () => {
  expect(statuses("Company,Website\nACME,www.acme.io")).toEqual([["update", "a"]]);
  expect(statuses("Company,Sector\nAcme Robotics Inc,\nacme robotics,")).toEqual([["same", "a"], ["same", "a"]]);
  expect(statuses("Company,Website\nAcme Robotics,acme.io")).toEqual([["same", "a"]]);
});

test("what changes is told field by field, and a blank never erases", () => {
  expect(judge("Company,Website,Sector\nAcme Robotics,acme.io,Robots")[0]).toMatchObject({ status: "update", changes: [{ field: "sector", from: null, to: "Robots" }] });
  expect(judge("Company,Website,Sector\nAcme Robotics,acme.io,", [{ ...acme, sector: "Robots" }])[0]).toMatchObject({ status: "same" });
});

test("two different ids are two companies, whatever else they share", () => {
  expect(statuses("id,Company,Website\n1,Globex,globex.com\n2,Globex,globex.com", [])).toEqual([["create", "line:2"], ["create", "line:3"]]);
});

test("website and name that point to two companies wait for a person", () => {
  const other = { ...acme, id: "b", name: "Globex", legalName: null, domain: "globex.com" };
  expect(judge("Company,Website\nGlobex,acme.io", [acme, other])[0]).toMatchObject({ status: "conflict", why: "By its website it is Acme Robotics, by its name another company here." });
  expect(judge("Company,Website\nAcme Robotics,acme-robots.de")[0]).toMatchObject({ status: "conflict", why: expect.stringContaining("another website") });
  expect(judge("Company,Sector\nGlobex,x", [other, { ...other, id: "c", domain: null }])[0]).toMatchObject({ status: "conflict", why: expect.stringContaining("2 companies") });
});

test("rows of one file that mean one company meet each other", () => {
  const rows = judge("Company,Website,Sector\nNew,new.io,\nNEW Inc,new.io,AI\nNew,new.io,Food\nNew,new.io,AI", []);
  expect(rows.map((one) => [one.status, one.companyId])).toEqual([["create", "line:2"], ["update", "line:2"], ["conflict", "line:2"], ["same", "line:2"]]);
});

test("a bad value in the preview is bad in the commit: both go through the same reading", () => {
  expect(judge("Company,Website,Currency\nAcme Robotics,acme.io,XYZ")[0]).toEqual({ line: 2, status: "rejected", row: null, companyId: null, changes: [], why: 'Currency is "XYZ", not the code of a currency.' });
});

test("legal forms, case, accents and commas make no other company", () => {
  expect(new Set(["Déjà Vu, Inc.", "DEJA VU LLC", "The Deja-Vu Co.", "Deja Vu G.m.b.H"].map(companyName))).toEqual(new Set(["deja vu"]));
  expect(companyName("Limited")).toBe("limited");
});

test("a page on someone else's site is not a company's website", () => {
  expect(["https://www.Acme.io:443/x?y", "info@acme.io", "acme.io.", "facebook.com/acme", "Not Applicable", "n/a", "acme"].map(companyDomain)).toEqual(["acme.io", "acme.io", "acme.io", null, null, null, null]);
});
