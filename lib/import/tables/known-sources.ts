import type { Operand, Source, TableMapping } from "./mapping.ts";

type Column = (name: string) => number;
/** A published data set whose columns need knowledge that no header tells. `needs` are header cells, as they stand. */
export type KnownSource = { name: string; needs: readonly string[]; mapping: (column: Column) => TableMapping };

const USD: Source = { from: "constant", text: "USD" };
const shared = { currency: USD, scale: 0, decimal: ".", dateOrder: "ymd" } as const;

const secFigures = (at: Column, shift: number, suffix: string): { shift: number; amounts: Record<string, Source>; headcount: Source | null } => {
  const column = (name: string): Operand => ({ column: at(name + suffix) });
  return {
    shift,
    amounts: {
      revenue: { from: "column", ...column("revenue") },
      expenses: { from: "difference", plus: column("revenue"), minus: column("net_income") },
      costOfRevenue: { from: "column", ...column("cogs") },
      cashEnd: { from: "column", ...column("cash") },
    },
    headcount: shift === 0 ? { from: "column", column: at("employees") } : null,
  };
};

export const KNOWN_SOURCES: readonly KnownSource[] = [
  {
    name: "SEC Regulation Crowdfunding: financials",
    needs: ["company_id", "form", "filed", "period_if_given", "cash", "cash_prior", "revenue", "revenue_prior", "cogs", "cogs_prior", "net_income", "net_income_prior", "employees"],
    // Both fiscal years of a filing are reported on its day; a filing without a period is about the last year's end that can have been drawn up.
    mapping: (at) => ({
      kind: "figures", ...shared, company: { externalId: { from: "column", column: at("company_id") }, domain: null, name: null },
      period: { column: at("period_if_given"), year: null, month: null, quarter: null, unit: "year", whenBlank: { rule: "december-before", of: { column: at("filed") }, days: 120 } },
      reportedAt: { from: "column", column: at("filed") }, note: { from: "text", template: `Form {${at("form")}} filed {${at("filed")}}.` },
      sets: [secFigures(at, 0, ""), secFigures(at, -1, "_prior")], allZeroIsUnknown: true,
    }),
  },
  {
    name: "SEC Regulation Crowdfunding: offerings",
    needs: ["company_id", "file_number", "filed", "deadline", "security", "target_amount_usd", "max_amount_usd"],
    // Targets are what was asked for: the amount raised is not stated, so it stays unknown and no one's money.
    mapping: (at) => ({
      kind: "rounds", ...shared, company: { externalId: { from: "column", column: at("company_id") }, domain: null, name: null },
      fields: {
        kind: { from: "constant", text: "Reg CF offering" }, day: { from: "column", column: at("filed") }, amount: null, preMoney: null, postMoney: null,
        security: { from: "text", template: `{${at("security")}}[: {${at("security_other")}}]` }, tier: { from: "constant", text: "hoped" },
        condition: { from: "text", template: `[Target {${at("target_amount_usd")}:money}; ][at most {${at("max_amount_usd")}:money}; ][deadline {${at("deadline")}:day}; ]the amount raised is not stated.` },
        ours: null, sourceRef: { from: "column", column: at("file_number") }, reportedAt: { from: "column", column: at("filed") },
      },
    }),
  },
  {
    name: "SEC XBRL: quarters of small listed biotechs",
    needs: ["ticker", "cik", "period_end", "total_liquidity", "op_cash_flow_quarter", "revenue_quarter", "first_filed"],
    mapping: (at) => {
      const revenue: Operand = { column: at("revenue_quarter"), blank: "zero" };
      return {
        kind: "figures", ...shared, company: { externalId: { from: "column", column: at("cik") }, domain: null, name: { from: "column", column: at("ticker") } },
        period: { column: at("period_end"), year: null, month: null, quarter: null, unit: "quarter", whenBlank: null },
        reportedAt: { from: "column", column: at("first_filed") }, note: { from: "text", template: `Quarter to {${at("period_end")}}.` },
        sets: [{
          shift: 0, headcount: null,
          amounts: { revenue: { from: "column", ...revenue }, expenses: { from: "difference", plus: revenue, minus: { column: at("op_cash_flow_quarter") } }, cashEnd: { from: "column", column: at("total_liquidity") } },
        }],
        allZeroIsUnknown: true,
      };
    },
  },
];
