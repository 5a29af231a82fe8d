import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Bounds = Record<string, { from: string; below: string; why: string }>;
const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as unknown;
const floors = read("app/_adapters/boot/floors.json") as Bounds;
const manifest = read("package.json") as Record<"dependencies" | "devDependencies", Record<string, string>>;
const pinned = { ...manifest.dependencies, ...manifest.devDependencies };
const order = (version: string) => version.split(".").map(Number).reduce((sum, part) => sum * 1e5 + part, 0);

describe("dependencies", () => {
  it("are pinned exactly", () => {
    const loose = Object.entries(pinned).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });
  it.each(Object.entries(floors))("%s stays within its bounds", (name, { from, below }) => {
    const version = pinned[name] as string;
    expect(order(version)).toBeGreaterThanOrEqual(order(from));
    expect(order(version)).toBeLessThan(order(below));
  });
});
