import { known, unknown } from "#lib/answer.ts";
import { metric } from "#lib/metrics/metric.ts";

export const cmgr = metric({
  id: "cmgr",
  name: "CMGR",
  formula: "(last month's revenue / first month's revenue)^(1 / (months - 1)) - 1",
  unit: "fraction",
  source: "compound monthly growth rate, as in Paul Graham, Startup = Growth, 2012",
  compute: ({ monthlyRevenue }) => {
    if (!monthlyRevenue || monthlyRevenue.length < 2) return unknown("It takes the revenue of at least two months.");
    const first = monthlyRevenue[0] ?? null;
    const last = monthlyRevenue.at(-1) ?? null;
    if (first === null || last === null) return unknown("The revenue of the first or the last month is not known.");
    if (first <= 0) return unknown("The first month has no revenue to grow from.");
    if (last < 0) return unknown("The last month's revenue is below 0.");
    return known((last / first) ** (1 / (monthlyRevenue.length - 1)) - 1);
  },
});
