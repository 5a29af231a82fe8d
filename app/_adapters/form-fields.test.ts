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
  it("never reach a prototype", () => {
    const form = new FormData();
    form.set("__proto__.polluted", "yes");
    form.set("a.constructor.b", "yes");
    expect(readForm(form)).toEqual({});
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
