import { addCalendarMonths, addDays, type Day } from "#lib/date.ts";
import type { TagKind } from "#lib/portfolio/ledger/kinds.ts";

/** What the invented fund's people say about risk, so many days ago. */
export type DemoRisk = {
  tags: { company: string; kind: TagKind; name: string; share: number | null; basis: "revenue" | "cost" }[];
  forecasts: { company: string; daysAgo: number; probability: number; horizon: Day; author: string; outcome?: "failed" | "survived" }[];
  losses: { company: string | null; kind: "exit" | "exit-share" | "loss"; share?: number; amountMinor?: number; note: string }[];
  reserves: { company: string; daysAgo: number; amountMinor: number; note: string }[];
};

const [OKAFOR, LINDQVIST] = ["A. Okafor (invented)", "M. Lindqvist (invented)"] as const;

/** Enough that every number and mark of the risk page can be seen: shares stated and not, a forecast due and two resolved, a waterfall and an assumed loss. */
export function demoRisk(today: Day): DemoRisk {
  const in12 = addCalendarMonths(today, 12) ?? today;
  const forecast = (company: string, daysAgo: number, probability: number, author: string) => ({ company, daysAgo, probability, horizon: addDays(in12, -daysAgo), author });
  return {
    tags: [
      { company: "ostrelay", kind: "model-provider", name: "Northlight Models (invented)", share: 0.27, basis: "cost" },
      { company: "tidewrack", kind: "model-provider", name: "Northlight Models (invented)", share: 0.22, basis: "cost" },
      { company: "hollinpike", kind: "model-provider", name: "Northlight Models (invented)", share: null, basis: "cost" },
      { company: "tidewrack", kind: "inference-price", name: "Inference price", share: 0.22, basis: "cost" },
      { company: "ostrelay", kind: "inference-price", name: "Inference price", share: 0.27, basis: "cost" },
      { company: "brackwater-robotics", kind: "export-controlled-chips", name: "Accelerator modules", share: 0.15, basis: "cost" },
      { company: "copperwren", kind: "export-controlled-chips", name: "Accelerator modules", share: 0.3, basis: "revenue" },
      { company: "sundrake-energy", kind: "customer", name: "Saltgrid Utility (invented)", share: 0.45, basis: "revenue" },
      { company: "oakmantle", kind: "regulation", name: "Lending licence", share: 1, basis: "revenue" },
    ],
    forecasts: [
      forecast("brackwater-robotics", 20, 0.7, OKAFOR), forecast("tidewrack", 20, 0.35, LINDQVIST), forecast("sundrake-energy", 18, 0.25, OKAFOR), forecast("marrowby", 18, 0.4, OKAFOR),
      forecast("oakmantle", 15, 0.3, LINDQVIST), forecast("orchidane-bio", 15, 0.3, LINDQVIST), forecast("hollinpike", 12, 0.35, OKAFOR), forecast("lumbric", 12, 0.2, OKAFOR), forecast("plinthway", 10, 0.05, LINDQVIST),
      { company: "tallowmere", daysAgo: 380, probability: 0.5, horizon: addDays(today, -15), author: OKAFOR },
      { company: "emberlyth", daysAgo: 300, probability: 0.8, horizon: addDays(today, 65), author: LINDQVIST, outcome: "failed" },
      { company: "fernhollow-foods", daysAgo: 400, probability: 0.2, horizon: addDays(today, -35), author: OKAFOR, outcome: "survived" },
    ],
    losses: [
      { company: null, kind: "exit-share", share: 0.25, note: "A sale in distress brings a quarter of what the preferred classes put in." },
      { company: null, kind: "loss", share: 0.85, note: "Where there is no cap table." },
    ],
    reserves: [
      { company: "plinthway", daysAgo: 60, amountMinor: 900_000_00, note: "Pro rata of a Series B." },
      { company: "tidewrack", daysAgo: 60, amountMinor: 600_000_00, note: "Its Series A, if it closes." },
      { company: "brackwater-robotics", daysAgo: 60, amountMinor: 250_000_00, note: "A bridge." },
      { company: "sundrake-energy", daysAgo: 60, amountMinor: 1_400_000_00, note: "The second tranche." },
      // Set before its last round, so that something was invested since.
      { company: "vantrell-freight", daysAgo: 100, amountMinor: 5_000_000_00, note: "Its Series A and what follows." },
    ],
  };
}
