import { type Agent, type ClientRequest, type IncomingMessage, request as plain, type RequestOptions } from "node:http";
import { request as secure } from "node:https";
import { AppError, invalid } from "#lib/errors.ts";
import { addressesOf, isPrivateHost, pinnedTo, readAddress, type Rules } from "#app/_adapters/outbound/target.ts";

export type Outgoing = { method: "GET" | "POST"; headers?: Readonly<Record<string, string>>; body?: string };
/** `most`: bytes of the answer, 0 for its status alone, whatever comes after it; `redirects`: how many are followed, by GET alone; `milliseconds`: for all of it together. */
export type Limits = { most: number; redirects: number; milliseconds: number };
export type Answer = { status: number; address: string; headers: IncomingMessage["headers"]; body: Buffer };
type Hop = { rules: Rules; limits: Limits; signal: AbortSignal; agent: Agent | false };

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const refusal = (message: string) => invalid([{ path: "address", message }]);

/**
 * The one way out of this house: every host is resolved once and all its addresses are checked, the connection goes to one of these very
 * addresses, and a redirect is a new address under the same rules. Throws invalid with a sentence for whoever gave the address.
 * No `agent` but in tests: a kept connection would be to an address that was checked at another time.
 */
export async function send(address: string, outgoing: Outgoing, rules: Rules, limits: Limits, agent: Agent | false = false): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  let url = readAddress(address, rules);
  for (let followed = 0; ; followed++) {
    const answer = await hop(url, outgoing, { rules, limits, signal, agent });
    const { location } = answer.headers;
    if (outgoing.method !== "GET" || !REDIRECTS.has(answer.status) || location === undefined) return answer;
    if (followed >= limits.redirects) throw refusal(`${url.host} leads on more than ${limits.redirects} times.`);
    if (!URL.canParse(location, url)) throw refusal(`${url.host} leads to something that is no web address.`);
    const next = new URL(location, url);
    if (url.protocol === "https:" && next.protocol !== "https:") throw refusal(`${url.host} leads to ${next.host} without https.`);
    url = readAddress(next.href, rules);
  }
}

const within = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([work, new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true }))]);

async function hop(url: URL, { method, headers, body }: Outgoing, { rules, limits, signal, agent }: Hop): Promise<Answer> {
  try {
    const addresses = await within(addressesOf(url, rules), signal);
    const options: RequestOptions = {
      method,
      // A compressed answer could unfold to any size.
      headers: { "User-Agent": "default-dead", Accept: "*/*", "Accept-Encoding": "identity", ...headers, ...(body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) }) },
      agent,
      lookup: pinnedTo(addresses),
      signal,
    };
    const sent = url.protocol === "https:" ? secure(url, { ...options, rejectUnauthorized: true }) : plain(url, options);
    return await answerTo(sent, url, body, limits.most);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (signal.aborted) throw refusal(`${url.host} did not answer within ${Math.round(limits.milliseconds / 1000)} seconds.`);
    const { code, message } = error as NodeJS.ErrnoException;
    const place = isPrivateHost(url, rules) || url.port !== "" ? url.host : url.hostname;
    throw refusal(`${place} could not be reached (${code ?? message}).`);
  }
}

const size = (bytes: number): string => (bytes >= 1024 ** 2 ? `${Math.floor(bytes / 1024 ** 2)} MB` : `${bytes} bytes`);

function answerTo(sent: ClientRequest, { host, href }: URL, body: string | undefined, most: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stop = (error: Error) => {
      reject(error);
      sent.destroy();
    };
    sent.once("error", reject);
    sent.once("response", (got) => {
      if (most === 0) {
        resolve({ status: got.statusCode ?? 0, address: href, headers: got.headers, body: Buffer.alloc(0) });
        sent.on("error", () => undefined);
        return void sent.destroy();
      }
      const tooLarge = () => stop(refusal(`What ${host} sends is larger than ${size(most)}: nothing of it was kept.`));
      const encoding = got.headers["content-encoding"] ?? "identity";
      if (encoding !== "identity") return stop(refusal(`${host} sends it packed (${encoding}), which was not asked for.`));
      if (Number(got.headers["content-length"] ?? 0) > most) return tooLarge();
      const chunks: Buffer[] = [];
      let bytes = 0;
      got.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > most) return tooLarge();
        chunks.push(chunk);
      });
      got.once("error", reject);
      got.once("aborted", () => reject(new Error("it broke off")));
      got.once("end", () => (got.complete ? resolve({ status: got.statusCode ?? 0, address: href, headers: got.headers, body: Buffer.concat(chunks) }) : reject(new Error("it broke off"))));
    });
    sent.end(body);
  });
}
