// Judges invented companies of 24 months, all conventions, levers, dates and series. Prints JSON.
import { judgeCompany } from "#lib/runway/judge-company.ts";
import { inventCompany } from "./invented-companies.ts";
import { median, report } from "./measure.ts";

const COMPANIES = 10_000;
const companies = Array.from({ length: COMPANIES }, (_, i) => inventCompany(i));
const judgeAll = () => companies.forEach((company) => judgeCompany(company));
judgeAll();
report({ companies: COMPANIES, spent: await median(5, judgeAll) });
