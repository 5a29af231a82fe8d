import type { Evidence } from "./register/evidence.ts";
import type { Gate, Kind, Moat } from "./register/feature-facts.ts";

/** A worked start for the form: what such a feature usually is, why these values, and where that is seen. */
export type FeatureKind = {
  id: string; name: string; task: string; kind: Kind; reliability: number; gate: Gate; moats: readonly Moat[]; evidence: Evidence;
  /** Offered natively already, by whom and since when; null: not that we know. */
  shipped: string | null;
  why: string; source: string;
};

const minutes = (count: number, offsetSd = 2, offset = 0): Evidence => ({ from: "minutes", minutes: count, offset, offsetSd, pNow: null });
const benchmark = (name: string, pNow: number | null): Evidence => ({ from: "benchmark", benchmark: name, pNow });
const LAGS = "table of shipping lags";
const horizontal = { kind: "horizontal", gate: "none", moats: [] } as const;

// An offset of 0 with a spread of 2 doublings is used where no benchmark is near; a person who checks the output lets 80% do.
export const FEATURE_KINDS: readonly FeatureKind[] = [
  { id: "chat-documents", name: "Chat over documents", task: "Answers questions about documents that a user uploads.", ...horizontal, reliability: 0.8, evidence: minutes(15), shipped: "ChatGPT reads uploaded PDFs since 28 Oct 2023", why: "A person reads a report for a quarter of an hour and checks the answer.", source: `${LAGS}, row b` },
  { id: "summaries", name: "Meeting notes and summaries", task: "Turns a meeting's transcript into notes and tasks.", ...horizontal, reliability: 0.8, evidence: minutes(20), shipped: "Microsoft 365 Copilot in Teams since 1 Nov 2023", why: "Notes take a third of the meeting and are read by who was there.", source: `${LAGS}, row l` },
  { id: "transcription", name: "Transcription", task: "Writes down what is said in a recording.", ...horizontal, reliability: 0.95, evidence: minutes(60), shipped: "ChatGPT record mode since 4 Jun 2025", why: "Typing fifteen minutes of speech takes an hour; Whisper's weights are free since 2022.", source: "documented cases, 31; table of shipping lags, row l" },
  { id: "code-completion", name: "Code completion", task: "Completes code while it is typed.", ...horizontal, reliability: 0.5, evidence: minutes(2, 0.7), shipped: "GitHub Copilot since 21 Jun 2022", why: "The author reads every line, so half right is useful.", source: `${LAGS}, row r` },
  { id: "code-maintenance", name: "Unattended work on a codebase", task: "Takes a ticket and delivers a tested change that is merged without rework.", ...horizontal, reliability: 0.95, evidence: minutes(480, 0.7), shipped: null, why: "A day of an engineer's work, with nobody looking in between; software is what the horizon was measured on.", source: "METR Time Horizon 1.1; spread 0.7 doublings" },
  { id: "support-answers", name: "Support answers", task: "Answers a customer's request for help to the end, without a person.", ...horizontal, gate: "procurement", reliability: 0.95, evidence: minutes(10), shipped: null, why: "A case takes an agent ten minutes; unattended, 19 of 20 must be right.", source: "own judgement; no benchmark is near" },
  { id: "form-extraction", name: "Extraction from forms", task: "Reads invoices and forms into the right fields.", ...horizontal, gate: "procurement", reliability: 0.99, evidence: minutes(4), shipped: null, why: "Typing one form takes four minutes; booked unseen, 99 of 100 must be right, which no evidence supports yet.", source: "own judgement; no benchmark is near" },
  { id: "image-generation", name: "Image generation", task: "Makes an image from a description.", ...horizontal, reliability: 0.5, evidence: minutes(60), shipped: "GPT-4o images since 25 Mar 2025", why: "The user picks one of a few.", source: `${LAGS}, row f` },
  { id: "browsing-agent", name: "Browsing agent", task: "Carries out a chore in a browser or on a desktop.", ...horizontal, reliability: 0.8, evidence: benchmark("OSWorld 2.0", 0.314), shipped: null, why: "OSWorld 2.0 is the nearest measure; the best published share is 31.4% (Opus 5, 24 Jul 2026). A user who watches lets 80% do.", source: "Epoch AI benchmark difficulties; OSWorld 2.0" },
  { id: "table-analysis", name: "Analysis of tables", task: "Answers questions about a spreadsheet by running code on it.", ...horizontal, reliability: 0.8, evidence: minutes(30, 0.7), shipped: "ChatGPT Code Interpreter since 6 Jul 2023", why: "Half an hour of an analyst, near to software.", source: `${LAGS}, row c` },
  { id: "research-report", name: "Research report", task: "Searches the web in many steps and writes a sourced report.", ...horizontal, reliability: 0.8, evidence: minutes(240), shipped: "ChatGPT Deep Research since 2 Feb 2025", why: "Half a day of a researcher, read by a person.", source: `${LAGS}, row i` },
  { id: "slides", name: "Slide decks", task: "Makes a slide deck from a prompt.", ...horizontal, reliability: 0.5, evidence: minutes(120), shipped: "Microsoft 365 Copilot in PowerPoint since 1 Nov 2023", why: "A draft that is reworked anyway.", source: `${LAGS}, row m` },
  { id: "freelance-work", name: "Finished freelance work", task: "Delivers a whole freelance job that its client accepts.", ...horizontal, reliability: 0.5, evidence: benchmark("Remote Labor Index", 0.161), shipped: null, why: "The Remote Labor Index has people grade real jobs; the best is 16.1%.", source: "Epoch AI benchmark difficulties; Remote Labor Index" },
  { id: "professional-task", name: "Professional task across files", task: "Does an analyst's or lawyer's task across many files and tools.", ...horizontal, gate: "procurement", reliability: 0.95, evidence: benchmark("APEX-Agents", 0.82), shipped: null, why: "APEX-Agents is the nearest measure; the best published share is 82%, and unattended work needs 95%.", source: "Epoch AI benchmark difficulties; APEX-Agents" },
  { id: "contract-review", name: "Contract review", task: "Reviews a contract against a playbook and marks what deviates.", kind: "vertical", gate: "regulated", moats: [], reliability: 0.95, evidence: minutes(60), shipped: "Claude Cowork legal plugin since 30 Jan 2026", why: "An hour of a lawyer, who answers for it.", source: `${LAGS}, row n` },
  { id: "expert-advice", name: "Vertical expert advice", task: "Advises in a licensed profession, on the client's own case.", kind: "vertical", gate: "regulated", moats: ["licence-or-liability"], reliability: 0.99, evidence: minutes(120), shipped: null, why: "Two hours of an expert; somebody must carry the liability.", source: "own judgement; three vertical lags of 22 to 35 months" },
];
