import { createServer, type RequestListener, type Server } from "node:http";
import { Agent } from "node:https";
import type { AddressInfo, LookupFunction } from "node:net";
import { Duplex } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { send } from "./send.ts";
import { type Address, type Resolve, resolveByDns } from "./target.ts";

const LIMITS = { most: 10_000, redirects: 3, milliseconds: 20_000 };
const running: Server[] = [];
afterEach(() => running.splice(0).forEach((server) => void server.close()));

/** A server on loopback that counts who connects. */
async function serve(answer: RequestListener = (_, response) => response.end("a,b\n1,2\n")): Promise<{ port: number; connections: () => number }> {
  let connections = 0;
  const server = createServer(answer).on("connection", () => (connections += 1));
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, connections: () => connections };
}
const never: Resolve = () => Promise.reject(new Error("asked"));
const answers = (...turns: string[][]): Resolve & { asked: string[] } => {
  const asked: string[] = [];
  return Object.assign((host: string) => {
    asked.push(host);
    const turn = turns[Math.min(asked.length, turns.length) - 1] ?? [];
    return Promise.resolve(turn.map((address): Address => ({ address, family: address.includes(":") ? 6 : 4 })));
  }, { asked });
};
const get = (address: string, resolve: Resolve, privateHosts: string[] = [], limits = LIMITS) => send(address, { method: "GET" }, { privateHosts, resolve }, limits);
const refused = (message: string | RegExp) => ({ code: "invalid", path: "address", message: expect.stringMatching(message) as string });

describe("no spelling of loopback is connected to", () => {
  const SPELLINGS = ["127.0.0.1", "127.1", "2130706433", "0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "127.0.0.1.", "①②⑦.0.0.1", "0", "localhost", "a.localhost", "localhost.", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::7f00:1]", "[0:0:0:0:0:ffff:7f00:1]", "[64:ff9b::7f00:1]"];
  it.each(SPELLINGS)("%s", async (host) => {
    const { port, connections } = await serve();
    await expect(get(`https://${host}:${port}/`, never)).rejects.toMatchObject(refused(/private network or this machine/));
    await expect(get(`http://${host}:${port}/`, never)).rejects.toMatchObject(refused(/Only https/));
    expect(connections()).toBe(0);
  });

  it.each([["127.0.0.1"], ["93.184.215.14", "10.0.0.7"], ["::1", "2606:4700::1111"], ["::ffff:127.0.0.1"], ["fd00::1"]])("a name that means %s", async (...addresses) => {
    const { port, connections } = await serve();
    await expect(get(`https://files.example:${port}/`, answers(addresses))).rejects.toMatchObject(refused(/files\.example \(.+\) is on a private network/));
    expect(connections()).toBe(0);
  });
});

describe("rebinding", () => {
  it("asks for a name once; the connection is offered the addresses that were checked, whatever the name means by then", async () => {
    const { port, connections } = await serve();
    const resolve = answers(["93.184.215.14", "2606:4700::1111"], ["127.0.0.1"]);
    const offered: unknown[] = [];
    const agent = Object.assign(new Agent(), {
      createConnection: ({ lookup, host }: { lookup: LookupFunction; host: string }) => {
        lookup(host, { all: true }, (_, all) => offered.push(all));
        lookup(host, {}, (_, address) => offered.push(address));
        return new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done(new Error("cut here")) });
      },
    });
    await expect(send(`https://files.example:${port}/`, { method: "GET" }, { privateHosts: [], resolve }, LIMITS, agent)).rejects.toMatchObject(refused(/could not be reached/));
    expect(offered).toEqual([[{ address: "93.184.215.14", family: 4 }, { address: "2606:4700::1111", family: 6 }], "93.184.215.14"]);
    expect(resolve.asked).toEqual(["files.example"]);
    expect(connections()).toBe(0);
  });

  it("a connection really goes where the check went, though the name exists nowhere", async () => {
    const { port, connections } = await serve();
    const { body, status } = await get(`http://files.example:${port}/`, answers(["127.0.0.1"]), ["files.example"]);
    expect([status, body.toString(), connections()]).toEqual([200, "a,b\n1,2\n", 1]);
  });
});

describe("redirects", () => {
  const leadsTo = (location: string, status = 302) => serve((_, response) => response.writeHead(status, { Location: location }).end());

  it.each(["https://127.0.0.1:PORT/", "https://2130706433:PORT/", "https://[::ffff:127.0.0.1]:PORT/", "//127.0.0.1:PORT/x"])("to %s are not followed", async (location) => {
    const inner = await serve();
    const outer = await leadsTo(location.replace("PORT", String(inner.port)));
    await expect(get(`http://localhost:${outer.port}/`, resolveByDns, ["localhost"])).rejects.toMatchObject(refused(/private network|Only https/));
    expect([outer.connections(), inner.connections()]).toEqual([1, 0]);
  });

  it.each([["file:///etc/passwd", /Only https is connected to, not file/], ["http://example.org/", /Only https/], ["https://", /no web address/], ["https://me:secret@example.org/", /name or password/]])("to %s neither", async (location, message) => {
    const outer = await leadsTo(location);
    await expect(get(`http://localhost:${outer.port}/`, resolveByDns, ["localhost"])).rejects.toMatchObject(refused(message));
  });

  it("are resolved anew, so that a name that has changed its mind is caught", async () => {
    const inner = await serve();
    const outer = await leadsTo(`https://files.example:${inner.port}/`);
    const resolve: Resolve = (host) => Promise.resolve([{ address: host === "localhost" ? "127.0.0.1" : "10.1.2.3", family: 4 }]);
    await expect(get(`http://localhost:${outer.port}/`, resolve, ["localhost"])).rejects.toMatchObject(refused(/files\.example \(10\.1\.2\.3\)/));
    expect(inner.connections()).toBe(0);
  });

  it("are followed three times and no more, and never by POST", async () => {
    const chain = await serve(({ url = "" }, response) => (url === "/0" ? response.end("there") : response.writeHead(307, { Location: `/${Number(url.slice(1)) - 1}` }).end()));
    const from = (hops: number) => get(`http://localhost:${chain.port}/${hops}`, resolveByDns, ["localhost"]);
    expect((await from(3)).body.toString()).toBe("there");
    await expect(from(4)).rejects.toMatchObject(refused(/more than 3 times/));
    const posted = await send(`http://localhost:${chain.port}/1`, { method: "POST", body: "{}" }, { privateHosts: ["localhost"], resolve: resolveByDns }, LIMITS);
    expect(posted.status).toBe(307);
  });
});

describe("what is sent back", () => {
  const from = async (answer: RequestListener, limits = LIMITS) => get(`http://localhost:${(await serve(answer)).port}/file`, resolveByDns, ["localhost"], limits);

  it("is refused beyond the limit, whether its length is told or not", async () => {
    await expect(from((_, response) => response.writeHead(200, { "Content-Length": "10001" }).end("x".repeat(10_001)))).rejects.toMatchObject(refused(/larger than 10000 bytes/));
    await expect(from((_, response) => [...Array(30).keys()].reduce((to) => (to.write("x".repeat(1000)), to), response).end())).rejects.toMatchObject(refused(/larger than 10000 bytes/));
    expect((await from((_, response) => response.end("x".repeat(10_000)))).body).toHaveLength(10_000);
  });

  it("is refused where it breaks off, hangs or comes packed", async () => {
    await expect(from((_, response) => void response.writeHead(200, { "Content-Length": "100" }).write("half", () => response.destroy()))).rejects.toMatchObject(refused(/could not be reached/));
    await expect(from(() => undefined, { ...LIMITS, milliseconds: 150 })).rejects.toMatchObject(refused(/did not answer within/));
    await expect(from((_, response) => void response.writeHead(200).write("and then nothing"), { ...LIMITS, milliseconds: 150 })).rejects.toMatchObject(refused(/did not answer within/));
    await expect(from((_, response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end())).rejects.toMatchObject(refused(/packed \(gzip\)/));
  });

  it("carries no cookie, and the host by its name", async () => {
    const { body } = await from(({ headers }, response) => response.end(JSON.stringify(headers)));
    expect(JSON.parse(body.toString())).toEqual({ "user-agent": "default-dead", accept: "*/*", "accept-encoding": "identity", host: expect.stringMatching(/^localhost:/) as string, connection: "close" });
  });
});

it.each([["", /no web address/], ["example.org/file.csv", /no web address/], ["ftp://example.org/", /not ftp/], ["http://example.org/", /Only https/], ["https://me@example.org/", /name or password/], ["javascript:alert(1)", /not javascript/]])("%s is no address to fetch from", async (address, message) => {
  await expect(get(address, never)).rejects.toMatchObject(refused(message));
});

it("a host that is not found is said to be so", async () => {
  await expect(get("https://files.example/", answers([]))).rejects.toMatchObject(refused(/There is no host files\.example/));
});

it("can take the status alone, whatever follows it: larger, packed, or cut off", async () => {
  const packed = await serve((_, response) => response.writeHead(200, { "Content-Encoding": "gzip", "Content-Length": "999999" }).write("x"));
  const cut = await serve((_, response) => void response.writeHead(204).end().socket?.destroySoon());
  const statusOf = async (port: number) => (await send(`http://localhost:${port}/`, { method: "POST", body: "{}" }, { privateHosts: ["localhost"], resolve: resolveByDns }, { ...LIMITS, most: 0 })).status;
  expect([await statusOf(packed.port), await statusOf(cut.port)]).toEqual([200, 204]);
});
