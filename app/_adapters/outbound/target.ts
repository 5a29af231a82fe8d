import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { invalid } from "#lib/errors.ts";
import { isPublicAddress } from "#app/_adapters/outbound/is-public-address.ts";

export type Address = { address: string; family: number };
/** Every address of a host. */
export type Resolve = (host: string) => Promise<readonly Address[]>;
/** Where a request may go. `privateHosts`: hosts of one's own network, by name as in the address, that are let through and need no TLS. */
export type Rules = { privateHosts: readonly string[]; resolve: Resolve };

export const resolveByDns: Resolve = (host) => lookup(host, { all: true, verbatim: true });

const refusal = (message: string) => invalid([{ path: "address", message }]);

/** The host without the brackets of an IPv6 literal or a final dot. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "").toLowerCase();

export const isPrivateHost = (url: URL, { privateHosts }: Pick<Rules, "privateHosts">): boolean => privateHosts.includes(hostOf(url));

/**
 * Reads an address by its form alone: https, a named host, no password, no private address however it is spelt (the URL parser writes
 * decimal, octal, hexadecimal and short ones out). Throws invalid.
 */
export function readAddress(text: string, rules: Pick<Rules, "privateHosts">): URL {
  if (!URL.canParse(text)) throw refusal(`"${text.slice(0, 200)}" is no web address: write it as https://example.org/path.`);
  const url = new URL(text);
  const own = isPrivateHost(url, rules);
  if (url.protocol !== "https:" && !(own && url.protocol === "http:")) throw refusal(`Only https is connected to, not ${url.protocol.replace(":", "")}.`);
  if (url.username !== "" || url.password !== "") throw refusal("An address with a name or password in it is not connected to.");
  const host = hostOf(url);
  if (host === "") throw refusal("The address names no host.");
  const local = host === "localhost" || host.endsWith(".localhost");
  if (!own && (local || (isIP(host) !== 0 && !isPublicAddress(host)))) throw refusal(privately(host));
  return url;
}

const privately = (host: string, address = host): string =>
  `${host === address ? host : `${host} (${address})`} is on a private network or this machine: no connection is made there unless ALLOW_PRIVATE_HOSTS names the host.`;

/** The addresses of a host, asked for once. Refuses where any of them is not public: one that is would be a coin toss away. */
export async function addressesOf(url: URL, rules: Rules): Promise<readonly Address[]> {
  const host = hostOf(url);
  const family = isIP(host);
  const found = family === 0 ? await rules.resolve(host).catch(() => []) : [{ address: host, family }];
  if (found.length === 0) throw refusal(`There is no host ${host}, or its address cannot be found now.`);
  const wrong = isPrivateHost(url, rules) ? undefined : found.find(({ address }) => !isPublicAddress(address));
  if (wrong) throw refusal(privately(host, wrong.address));
  return found;
}

/** What a connection asks instead of the resolver: it gets the addresses that were checked and no others, however often it asks. */
export const pinnedTo =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, options, answer) => {
    const [first] = addresses as [Address, ...Address[]];
    if (options.all) answer(null, [...addresses]);
    else answer(null, first.address, first.family);
  };
