import { describe, expect, it } from "vitest";
import { readForm } from "#app/_adapters/form-fields.ts";

describe("form fields", () => {
  it("become an operation's input", () => {
    const form = new FormData();
    form.set("operation", "create-company");
    form.set("name", "  Acme ");
    form.set("settings.raiseLeadMonths:number", "6");
    form.set("settings.growth:number", "six");
    form.set("ours:boolean", "on");
    form.set("note", "");
    form.set("rows:json", "[1,2]");
    expect(readForm(form)).toEqual({ name: "Acme", settings: { raiseLeadMonths: 6, growth: "six" }, ours: true, note: null, rows: [1, 2] });
  });
  it("are a list where they are numbered, also where a box between is not ticked", () => {
    const form = new FormData();
    for (const [name, value] of [["events.1", "b"], ["events.3", "d"], ["rows.0.x", "1"]] as const) form.set(name, value);
    expect(readForm(form)).toEqual({ events: ["b", "d"], rows: [{ x: "1" }] });
  });
  it("never reach a prototype", () => {
    const form = new FormData();
    form.set("__proto__.polluted", "yes");
    form.set("a.constructor.b", "yes");
    expect(readForm(form)).toEqual({});
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

it("reads amounts as they are typed, in the form's currency", () => {
  const form = new FormData();
  form.set("currency", "jpy");
  form.set("cashEndMinor:amount", "¥1,200,000");
  form.set("revenueMinor:amount", " ");
  form.set("growth:percent", "6.5 %");
  expect(readForm(form)).toEqual({ currency: "jpy", cashEndMinor: 1_200_000, revenueMinor: null, growth: 0.065 });
  form.set("figures.0.period", "2026-10");
  expect(readForm(form)).toMatchObject({ figures: [{ period: "2026-10" }] });
  form.set("figures.0.expensesMinor:amount", "12.5");
  expect(() => readForm(form)).toThrow('figures.0.expensesMinor: "12.5" has a fraction');
});
