import { asDay } from "#lib/date.ts";
import { bookBench } from "#app/_operations/book/testing.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { createWorkspace } from "#app/_operations/create-workspace.ts";
import { createCompany } from "#app/_operations/create-company.ts";
import { getCheckIn } from "#app/_operations/get-check-in.ts";
import { openLink } from "#app/_operations/open-link.ts";
import { recordFigure } from "#app/_operations/record-figure.ts";
import { requestCheckIn } from "#app/_operations/request-check-in.ts";
import { submitCheckIn } from "#app/_operations/submit-check-in.ts";

export const SECRET = "s".repeat(43);
const origin = { host: "localhost:3000", origin: "http://localhost:3000", allowedHosts: "" };

/** For tests: Acme loses 30,000 a month up to September 2026, when 500,000 are left; its founder is asked about October. */
export async function checkInBench() {
  const bench = await bookBench();
  const { on } = bench;
  const report = (workspace: string | null, company: string) => async (month: string, cash: number) =>
    recordFigure.call({ ...on("2026-10-05"), workspace }, { company, period: month, revenueMinor: 20_000_00, expensesMinor: 50_000_00, cashEndMinor: cash * 100 });
  for (const [i, month] of ["2026-07", "2026-08", "2026-09"].entries()) await report(null, "acme")(month, 560_000 - 30_000 * i);
  const founder = (token: string, day = "2026-11-05", time = "10:00:00"): Caller => ({ ...on(day), now: `${day}T${time}.000Z`, today: asDay(day), door: "form", credential: { kind: "link", token }, origin, address: "203.0.113.9" });
  const ask = async (more: object = {}, day = "2026-11-02", workspace: string | null = null) => {
    const { checkIns } = await requestCheckIn.call({ ...on(day), workspace }, { requests: [{ company: "acme", founder: "Ada", mail: "ada@acme.example" }], month: "2026-10", due: "2026-11-10", token: SECRET, ...more });
    return checkIns.map(({ id, path }) => ({ id, token: path.split("#")[1] as string }));
  };
  const open = async (token: string, day = "2026-11-05", time = "10:00:00") => openLink.call({ ...founder(token, day, time), credential: { kind: "none" } }, { token, opens: "check-in" });
  const see = (token: string, day?: string) => getCheckIn.call(founder(token, day), {});
  const send = (token: string, input: object, day?: string, time?: string) => submitCheckIn.call(founder(token, day, time), input);
  /** A second investor of this installation, with the same company. */
  const second = async () => {
    await createWorkspace.call(on("2026-01-02"), { name: "Second Fund", kind: "fund", currency: "USD" });
    await createCompany.call({ ...on("2026-01-02"), workspace: "second-fund" }, { name: "ACME, Inc.", currency: "USD" });
    await report("second-fund", "acme-inc")("2026-09", 500_000);
    return "second-fund";
  };
  return { ...bench, founder, ask, open, see, send, second };
}

/** October as it follows from September. */
export const FOLLOWS = { cashMinor: 468_000_00, revenueMinor: 21_000_00, expensesMinor: 53_000_00 };
