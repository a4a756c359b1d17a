import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { outgoing, sendOut } from "./send.ts";
import { readTarget } from "./target.ts";
import type { Resolve } from "./types.ts";

const servers: Server[] = [];
afterEach(async () => {
  delete process.env.OUTGOING_LOOPBACK_FOR_TESTS;
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve).closeAllConnections());
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const nobody: Resolve = async () => [];
const local = outgoing({ resolve: nobody, loopback: true });
const reason = (said: string) => expect.objectContaining({ name: "OutgoingRefused", reason: said });

test.each([
  ["", "address"], ["x", "address"], ["//hub.example/", "address"], [`https://hub.example/${"x".repeat(2_000)}`, "address"],
  ["ftp://hub.example/", "protocol"], ["file:///etc/passwd", "protocol"], ["gopher://hub.example/", "protocol"], ["javascript:alert(1)", "protocol"], ["data:text/plain,x", "protocol"],
  ["https://user@hub.example/", "credentials"], ["https://:secret@hub.example/", "credentials"], ["http://hub.example@127.0.0.1/", "credentials"],
  ["http://hub.example:22/", "port"], ["http://hub.example:5432/", "port"], ["http://hub.example:6379/", "port"],
  ["http://127.0.0.1/", "private"], ["http://127.1/", "private"], ["http://2130706433/", "private"], ["http://0x7f.0.0.1/", "private"], ["http://017700000001/", "private"], ["http://0/", "private"], ["http://127.0.0.1./", "private"],
  ["http://１２７.0.0.1/", "private"], ["http://[::1]/", "private"], ["http://[::ffff:127.0.0.1]/", "private"], ["http://[fd00::1]/", "private"], ["http://169.254.169.254/latest/meta-data/", "private"], ["http://[64:ff9b::a00:1]/", "private"],
])("%s is no place to go: %s", (address, why) => {
  expect(() => readTarget(address, { loopback: false })).toThrow(reason(why));
});

test.each(["http://hub.example", "https://hub.example:443/?a=1", "https://hub.example:8443/x", "http://8.8.8.8:8080/"])("%s is", (address) => {
  expect(readTarget(address, { loopback: false }).href).toBe(new URL(address).href);
});

test("a name is refused when any of its addresses is private", async () => {
  const asked: string[] = [];
  const answers: Record<string, string[]> = { "in.example": ["10.0.0.1"], "both.example": ["93.184.216.34", "127.0.0.1"], "six.example": ["::ffff:192.168.0.1"], "none.example": [] };
  const send = outgoing({ resolve: async (host) => (asked.push(host), answers[host] ?? []) });
  for (const host of ["in.example", "both.example", "six.example"]) await expect(send(`http://${host}/`)).rejects.toEqual(reason("private"));
  await expect(send("http://none.example/")).rejects.toEqual(reason("unresolved"));
  await expect(outgoing({ resolve: () => Promise.reject(new Error("no names today")) })("http://x.example/")).rejects.toEqual(reason("unresolved"));
  expect(asked).toEqual(["in.example", "both.example", "six.example", "none.example"]);
});

test("a name that changes its answer between the question and the connection changes nothing", async () => {
  const base = new URL(await serve((_, response) => response.end("inside")));
  let questions = 0;
  // The first answer is judged; a second question, as a client that looks up again would ask, would lead elsewhere.
  const rebinding: Resolve = async () => (questions++ === 0 ? ["127.0.0.1"] : ["127.0.0.2"]);
  const send = outgoing({ resolve: rebinding, loopback: true });
  await expect(send(`http://localhost:${base.port}/`)).resolves.toMatchObject({ status: 200, body: Buffer.from("inside") });
  expect(questions).toBe(1);
  const turned: Resolve = async () => (questions++ === 1 ? ["127.0.0.1"] : ["10.0.0.7"]);
  const again = outgoing({ resolve: turned, loopback: true });
  await expect(again(`http://localhost:${base.port}/`)).resolves.toMatchObject({ status: 200 });
  await expect(again(`http://localhost:${base.port}/`)).rejects.toEqual(reason("private"));
});

test("a redirect is judged as the first address is, by name and by number", async () => {
  let to = "";
  const base = await serve((_, response) => response.writeHead(302, { location: to }).end());
  const asked: string[] = [];
  const send = outgoing({ loopback: true, resolve: async (host) => (asked.push(host), ["192.168.7.7"]) });
  for (const [location, why] of [["http://10.0.0.1/", "private"], ["http://[::ffff:10.0.0.1]/", "private"], ["http://router.example/", "private"], ["file:///etc/passwd", "protocol"], ["http://a:b@hub.example/", "credentials"], ["http://hub.example:25/", "port"], ["http://[", "address"]] as const) {
    to = location;
    await expect(send(base), location).rejects.toEqual(reason(why));
  }
  expect(asked).toEqual(["router.example"]);
});

test("a public place that sends us to 127.0.0.1 is not followed there", async () => {
  for (const location of ["http://127.0.0.1:80/admin", "http://[::1]/", "http://localhost/", "http://0177.0.0.1/"]) {
    const opened: string[] = [];
    const send = outgoing({
      resolve: async (host) => [host === "hub.example" ? "93.184.216.34" : "127.0.0.1"],
      connect: async (url, address) => (opened.push(address), { status: 302, url: url.href, headers: { location }, body: Buffer.alloc(0) }),
    });
    await expect(send("http://hub.example/"), location).rejects.toEqual(reason("private"));
    expect(opened).toEqual(["93.184.216.34"]);
  }
  const inside = await serve((_, response) => response.end("secret"));
  // The client of the product, from the start: even a literal is judged before anything is opened.
  await expect(sendOut(inside)).rejects.toEqual(reason("private"));
  await expect(sendOut(inside.replace("127.0.0.1", "localhost"))).rejects.toEqual(reason("port"));
  process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";
  await expect(sendOut(inside)).resolves.toMatchObject({ status: 200 });
});

test("a redirect keeps or drops what was sent as its status says, and they end", async () => {
  const seen: string[] = [];
  const base = await serve((request, response) => {
    let body = "";
    request.on("data", (part) => { body += part; });
    request.on("end", () => {
      seen.push(`${request.method} ${request.url} ${body}`);
      const next: Record<string, [number, string]> = { "/keep": [307, "/end"], "/read": [303, "/end"], "/round": [302, "/round"] };
      const [status, location] = next[request.url ?? ""] ?? [200, ""];
      response.writeHead(status, location ? { location } : {}).end();
    });
  });
  const post = { method: "POST" as const, body: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } };
  await local(`${base}/keep`, post);
  await local(`${base}/read`, post);
  expect(seen).toEqual(["POST /keep a=1", "POST /end a=1", "POST /read a=1", "GET /end "]);
  await expect(local(`${base}/round`)).rejects.toEqual(reason("redirects"));
  expect(seen.length).toBe(4 + 4);
});

test("an answer that is too long or too slow is broken off", async () => {
  const base = await serve((request, response) => {
    if (request.url === "/long") response.end(Buffer.alloc(200_000));
    else if (request.url === "/slow") response.write("x");
  });
  await expect(local(`${base}/long`, undefined, { size: 100_000 })).rejects.toEqual(reason("size"));
  await expect(local(`${base}/long`, undefined, { size: 200_000 })).resolves.toMatchObject({ status: 200 });
  for (const path of ["/slow", "/silent"]) await expect(local(`${base}${path}`, undefined, { time: 150 })).rejects.toEqual(reason("time"));
  await expect(outgoing({ resolve: () => new Promise(() => {}) })("http://slow.example/", undefined, { time: 50 })).rejects.toEqual(reason("time"));
});

test("the next address of a name is tried where the first cannot be connected to", async () => {
  let asked = 0;
  const base = await serve((_, response) => response.end(String(++asked)));
  const send = (...addresses: string[]) => outgoing({ resolve: async () => addresses, loopback: true })(base.replace("127.0.0.1", "localhost"));
  await expect(send("127.0.0.2", "127.0.0.1")).resolves.toMatchObject({ body: Buffer.from("1") });
  await expect(send("127.0.0.2", "127.0.0.3")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  await expect(send("127.0.0.2", "127.0.0.1", "10.0.0.1")).rejects.toEqual(reason("private"));
});

test("a connection that fails says so as the network does", async () => {
  const base = await serve((request) => request.destroy());
  await expect(local(base)).rejects.toMatchObject({ code: "ECONNRESET" });
});
