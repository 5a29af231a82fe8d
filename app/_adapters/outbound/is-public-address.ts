import ipaddr from "ipaddr.js";

/** Global unicast, RFC 4291: outside it stands nothing of the public net, the old IPv4-compatible form included. */
const GLOBAL = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether an address, as the resolver gives it, belongs to a machine on the public net: not to this one, its network, a carrier's or a translator's. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  return address.kind() === "ipv4" || address.match(GLOBAL);
}
