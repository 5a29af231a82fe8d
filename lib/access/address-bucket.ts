const V4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i;

/** What one sender is taken to be: an IPv4 address, or the /64 of an IPv6 address, where anyone has many; else all the same. */
export function addressBucket(address: string | null): string {
  const text = (address ?? "").trim().replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/%.*$/, "");
  const v4 = V4.exec(text)?.[1];
  if (v4) return v4;
  if (!/^[0-9a-f:]{2,39}$/i.test(text) || !text.includes(":")) return "unknown";
  const [head = "", tail] = text.toLowerCase().split("::") as [string, string?];
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const groups = tail === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after];
  return groups.length === 8 && groups.every((group) => /^[0-9a-f]{1,4}$/.test(group)) ? `${groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(":")}::/64` : "unknown";
}
