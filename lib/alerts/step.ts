import type { AlertState, Condition, Look, Observation, Reading } from "./condition.ts";
import { observe } from "./conditions/conditions.ts";
import { isCorrected } from "./is-corrected.ts";
import { periodBefore } from "./conditions/changed.ts";

export type Fired = { kind: "fired"; from: Reading | null; to: Reading };
/** A correction of the very figures that a crossing rested on took it back. */
export type TakenBack = { kind: "taken-back"; from: Reading | null; to: Reading };
export type AlertEvent = Fired | TakenBack;
export type Stepped = { state: AlertState; event: AlertEvent | null };

type Given = Omit<Look, "state"> & { state: AlertState | null };

const fresh = ({ sight }: Given): AlertState => ({ armed: true, since: sight.day, last: null, base: null, before: null, episode: null, rows: [] });

const remembered = (state: AlertState, { reading, episode }: Observation): AlertState => ({ ...state, last: reading, base: periodBefore(state, reading), episode });

/** Looks at a company once: fires where the threshold is crossed and the rule is armed, arms it again where the figure went back by the band. A first reading crosses nothing: what is beyond the threshold then is known, and told nobody. */
export function step(condition: Condition, given: Given): Stepped {
  const state = given.state ?? fresh(given);
  const seen = observe(condition, { ...given, state });
  if (seen === null) return { state, event: null };
  const next = remembered(state, seen);
  const { day, rows } = given.sight;
  const arm = (): AlertState => ({ ...next, armed: true, since: day, before: null, rows: [] });
  const fire = (): Stepped => ({ state: { ...next, armed: false, since: day, before: state.last, rows }, event: { kind: "fired", from: seen.against === undefined ? state.last : seen.against, to: seen.reading } });
  if (state.last === null) return { state: seen.position === "beyond" ? { ...next, armed: false, since: day } : next, event: null };
  if (state.armed) return seen.position === "beyond" ? fire() : { state: next, event: null };
  if (seen.corrigible && isCorrected(state, given.sight) && seen.position !== "beyond") return { state: arm(), event: { kind: "taken-back", from: state.last, to: seen.reading } };
  if (seen.episode !== state.episode) return seen.position === "beyond" ? fire() : { state: arm(), event: null };
  if (seen.position === "back") return { state: arm(), event: null };
  return { state: { ...next, rows: state.rows.length === 0 ? [] : rows }, event: null };
}

/** How a rule finds a company when it is made. */
export const begin = (condition: Condition, given: Omit<Given, "state">): AlertState => step(condition, { ...given, state: null }).state;
