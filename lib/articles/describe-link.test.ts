import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { and, desc, eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { db } from "#db/client";
import { audit } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { describeLink } from "./describe-link.ts";
import { makeActor, valueOf } from "./testing.ts";

useDatabase();

const closing: (() => void)[] = [];
afterEach(() => {
  delete process.env.OUTGOING_LOOPBACK_FOR_TESTS;
  for (const close of closing.splice(0)) close();
});

/** A page of another site, and how often it was asked for. */
async function serve(body: string | Buffer, type = "text/html", status = 200): Promise<{ href: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.writeHead(status, { "content-type": type }).end(body);
  });
  closing.push(() => void server.close().closeAllConnections());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { href: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`, asked: () => asked };
}

test("a card gets what its page says of itself, in its own encoding, and the question is written down", async () => {
  process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";
  const author = await makeActor("author");
  const page = '<title>别的</title><meta property="og:title" content="县城算力 &lt;b&gt;"><meta name="description" content="一句\n话"><meta property="og:site_name" content="例子网">';
  const { href } = await serve(page, "text/html; charset=utf-8");
  expect(valueOf(await describeLink(author, { href }))).toEqual({ title: "县城算力 <b>", description: "一句 话", site: "例子网" });
  const old = Buffer.concat([Buffer.from('<meta charset="gb2312"><title>'), Buffer.from([0xd6, 0xd0, 0xce, 0xc4]), Buffer.from("</title>")]);
  expect(valueOf(await describeLink(author, { href: (await serve(old)).href })).title).toBe("中文");
  const [row] = await db().select().from(audit).where(and(eq(audit.action, "link.describe"), eq(audit.actorId, author.id))).orderBy(desc(audit.id)).limit(1);
  expect(row).toMatchObject({ subjectKind: "link", detail: { host: "127.0.0.1", answered: true } });
});

test("a page that is away, no page, or has nothing to say makes a plain card", async () => {
  process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";
  const author = await makeActor("author");
  const nothing = { title: "", description: "", site: "" };
  for (const { href } of [await serve("<p>x"), await serve("<title>x</title>", "text/html", 404), await serve("{}", "application/json"), await serve(Buffer.from("\x89PNG\r\n"), "text/html"), await serve("x".repeat(2_000_001)), { href: "http://127.0.0.1:1/" }]) expect(valueOf(await describeLink(author, { href })), href).toEqual(nothing);
  expect(valueOf(await describeLink(author, { href: (await serve(`<title>${"𠮷".repeat(400)}</title>`)).href })).title).toMatch(/^𠮷{149}…$/u);
});

test("nobody is led into our own network, and strangers ask for nothing", async () => {
  const page = await serve("<title>内部</title>");
  expect(valueOf(await describeLink(await makeActor("author"), { href: page.href })).title).toBe("");
  process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";
  expect(await describeLink(anonymous, { href: page.href })).toMatchObject({ ok: false, code: "access.signIn" });
  for (const href of ["javascript:alert(1)", "file:///etc/passwd", "/a/1", "mailto:a@b.cn", ""]) expect(await describeLink(await makeActor("author"), { href })).toMatchObject({ ok: false, code: "input.invalid" });
  expect(page.asked()).toBe(0);
});
