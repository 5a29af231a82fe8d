import { describe, expect, it } from "vitest";
import { isAllowedHost, isOwnOrigin } from "#lib/access/host.ts";

describe("hosts", () => {
  it("answers to loopback and to what the owner allowed", () => {
    const hosts = ["localhost:3000", "127.0.0.1", "[::1]:3000", "Fund.Example:443", "evil.example", "localhost.evil.example", "", null];
    expect(hosts.map((host) => isAllowedHost(host, " fund.example ,"))).toEqual([true, true, true, true, false, false, false, false]);
  });
  it("takes writes from its own pages only", () => {
    expect(isOwnOrigin("http://localhost:3000", "localhost:3000")).toBe(true);
    expect(isOwnOrigin("http://localhost:3001", "localhost:3000")).toBe(false);
    expect(isOwnOrigin("null", "localhost:3000")).toBe(false);
    expect(isOwnOrigin(null, "localhost:3000")).toBe(false);
    expect(isOwnOrigin("https://evil.example/?localhost:3000", "localhost:3000")).toBe(false);
  });
});
