import { invalid } from "#lib/errors.ts";
import type { Outbound } from "#app/_operations/caller.ts";
import { isDemo } from "#app/_adapters/installation.ts";
import { send } from "#app/_adapters/outbound/send.ts";
import { readAddress, resolveByDns, type Rules } from "#app/_adapters/outbound/target.ts";

const REDIRECTS = 3;
const MILLISECONDS = 30_000;

/** ALLOW_PRIVATE_HOSTS: hosts of one's own network, comma-separated, none where it is not set. */
export const rulesFrom = (env: Readonly<Record<string, string | undefined>>): Rules => ({
  privateHosts: (env.ALLOW_PRIVATE_HOSTS ?? "").split(",").map((host) => host.trim().toLowerCase().replace(/^\[(.*)\]$/, "$1")).filter((host) => host !== ""),
  resolve: resolveByDns,
});

/** What operations reach the net with; nothing in the demo, whose visitors are anybody. */
export function outbound(rules: Rules = rulesFrom(process.env)): Outbound | undefined {
  if (isDemo()) return undefined;
  return {
    check: (address) => readAddress(address, rules).href,
    fetchFile: async (address, most) => {
      const answer = await send(address, { method: "GET" }, rules, { most, redirects: REDIRECTS, milliseconds: MILLISECONDS });
      if (answer.status === 200) return { bytes: answer.body, address: answer.address };
      throw invalid([{ path: "address", message: `${new URL(answer.address).host} answered ${answer.status} instead of a file.` }]);
    },
  };
}
