import { addDays } from "#lib/date.ts";
import type { Rule } from "./rule.ts";

export const PIN_DAYS = 7;

/** Somebody pinned it, within the last week. */
export const pinned: Rule = {
  kind: "pinned",
  find: ({ company: { pins }, today }) => pins.flatMap((pin) => (pin.day > addDays(today, -PIN_DAYS) && pin.day <= today ? [{ kind: "pinned" as const, ...pin }] : [])),
};
