import { addDays, type Day } from "#lib/date.ts";

/** An invented feature as a person would register it, so many days ago. */
export type DemoFeature = {
  company: string; daysAgo: number; name: string; task: string; kind: "horizontal" | "vertical"; reliability: number; gate?: string; moats?: string[]; revenueShare?: number; owner?: string; author: string;
  evidence: Record<string, unknown>; expiresOn?: Day;
  /** A second person's view, apart from the first. */
  second?: { author: string; evidence: Record<string, unknown>; judgedReliability?: number };
  resolved?: { event: "capable" | "shipped" | "harmed"; happened: boolean; daysAgo: number; link: string; note: string };
};

const minutes = (count: number, offsetSd = 2) => ({ from: "minutes", minutes: count, offset: 0, offsetSd });

/** Every route, every flag, two judges who disagree, one judgement that expired, and features resolved each way. */
export const demoFeatures = (today: Day): DemoFeature[] => [
  { company: "plinthway", daysAgo: 0, name: "Purchase approval summaries", task: "Summarises a purchase request and its contract for the approver.", kind: "horizontal", reliability: 0.8, revenueShare: 0.25, owner: "Head of product", author: "Mara", evidence: minutes(20) },
  { company: "plinthway", daysAgo: 0, name: "Supplier negotiation agent", task: "Negotiates price and terms with suppliers by e-mail to a signed order.", kind: "vertical", reliability: 0.95, gate: "procurement", moats: ["system-of-record"], revenueShare: 0.1, author: "Mara", evidence: minutes(480), second: { author: "Jonas", evidence: minutes(120), judgedReliability: 0.8 } },
  { company: "vantrell-freight", daysAgo: 40, name: "Freight quote extraction", task: "Reads carriers' quotes from e-mails into the booking form.", kind: "horizontal", reliability: 0.95, moats: ["network-or-workspace"], revenueShare: 0.35, author: "Ines", evidence: minutes(4), expiresOn: addDays(today, -10) },
  { company: "tidewrack", daysAgo: 0, name: "Web chores for shops", task: "Carries out back-office chores in a shop's web tools.", kind: "horizontal", reliability: 0.8, revenueShare: 0.6, author: "Ola", evidence: { from: "benchmark", benchmark: "OSWorld 2.0", pNow: 0.314 } },
  { company: "dunmarsh-analytics", daysAgo: 40, name: "Questions to a spreadsheet", task: "Answers questions about a spreadsheet by running code on it.", kind: "horizontal", reliability: 0.8, author: "Priya", evidence: minutes(30, 0.7), resolved: { event: "shipped", happened: true, daysAgo: 5, link: "https://example.org/invented-launch", note: "Invented: a lab offers it in its assistant." } },
  {
    company: "dunmarsh-analytics", daysAgo: 0, name: "Root cause of a metric's fall", task: "Finds why a business metric fell, across five data sources.", kind: "horizontal", reliability: 0.8, revenueShare: 0.4, author: "Priya",
    evidence: { from: "probes", probes: [{ model: "Model of spring", eci: 142.5, n: 20, k: 3 }, { model: "Model of summer", eci: 150, n: 20, k: 8 }, { model: "Model of autumn", eci: 161, n: 20, k: 15 }] },
  },
  { company: "tidewrack", daysAgo: 40, name: "Shop theme from a sketch", task: "Builds a shop's whole theme from a drawn sketch, ready to publish.", kind: "horizontal", reliability: 0.9, revenueShare: 0.15, author: "Ola", evidence: minutes(480, 0.7), resolved: { event: "shipped", happened: false, daysAgo: 1, link: "https://example.org/invented-look", note: "Invented: none of the eight labs offers it yet." } },
  { company: "pellagrin-health", daysAgo: 0, name: "Triage advice", task: "Advises a patient on what to do next, answered for by a clinician.", kind: "vertical", reliability: 0.99, gate: "regulated", moats: ["licence-or-liability", "system-of-record"], revenueShare: 0.5, author: "Dr. Sato", evidence: minutes(30) },
];
