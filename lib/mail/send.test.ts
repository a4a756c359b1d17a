import { createServer } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mail as english } from "#messages/en/mail";
import { mail as chinese } from "#messages/zh-CN/mail";
import { isPlainAddress, mailServer, sendMail } from "./send.ts";
import { type MailServer, startMailServer } from "./server.fixture.ts";

const before = { smtp: process.env.SMTP_URL, site: process.env.SITE_URL };
let server: MailServer;

beforeEach(async () => {
  process.env.LOG_LEVEL = "silent";
  server = await startMailServer({ refuses: ["gone@example.com"] });
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  process.env.SITE_URL = "https://news.example.com";
});
afterEach(async () => {
  await server.stop();
  for (const [name, value] of [["SMTP_URL", before.smtp], ["SITE_URL", before.site]] as const) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

const letter = chinese.invite({ site: "邻家", inviter: "李编辑", role: "编辑", link: "https://news.example.com/invite/abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOP_0123", days: 7 });

/** The headers by lower-case name, and the text as a reader sees it. */
function read(data: string) {
  const [head = "", ...rest] = data.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = lines.map((line): [string, string] => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]);
  const encoding = headers.find(([name]) => name === "content-transfer-encoding")?.[1];
  const body = rest.join("\r\n\r\n");
  const bytes = encoding === "base64" ? Buffer.from(body, "base64") : Buffer.from(body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), "latin1");
  return { headers, text: (encoding === "7bit" ? body : bytes.toString()).replaceAll("\r\n", "\n").trim() };
}

test("a letter arrives with its subject and its link whole", async () => {
  expect(await sendMail({ to: "new@example.com", ...letter })).toEqual({ sent: true });
  const [delivered] = server.delivered;
  expect(delivered).toMatchObject({ from: "no-reply@news.example.com", to: ["new@example.com"] });
  const { headers, text } = read(delivered?.data ?? "");
  expect(text).toBe(letter.text.trim());
  const words = (headers.find(([name]) => name === "subject")?.[1] ?? "").replace(/\?= =\?/g, "?==?");
  const subject = [...words.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, part = ""]) => (kind?.toUpperCase() === "B" ? Buffer.from(part, "base64") : Buffer.from(part.replaceAll("_", " ").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), "latin1")));
  expect(Buffer.concat(subject).toString()).toBe("李编辑邀请您加入邻家");
});

test("without SMTP_URL nothing is sent, and that is said", async () => {
  delete process.env.SMTP_URL;
  expect(await sendMail({ to: "new@example.com", ...letter })).toEqual({ sent: false, reason: "off" });
});

test("no line break in a subject, a name or an address makes a header or a recipient", async () => {
  const evil = "hello\r\nBcc: victim@example.com\r\nX-Evil: 1\n\nbody\u2028x\0";
  expect(await sendMail({ to: "new@example.com", subject: evil, text: `${evil}\r\n.\r\nMAIL FROM:<a@b.c>\r\n` })).toEqual({ sent: true });
  expect(server.delivered).toHaveLength(1);
  expect(server.delivered[0]?.to).toEqual(["new@example.com"]);
  const names = read(server.delivered[0]?.data ?? "").headers.map(([name]) => name);
  expect(names).not.toContain("bcc");
  expect(names).not.toContain("x-evil");
  const inviter = english.invite({ site: "S", inviter: evil, role: "editor", link: "https://x.example", days: 1 });
  expect(await sendMail({ to: "new@example.com", ...inviter })).toEqual({ sent: true });
  expect(server.delivered[1]?.to).toEqual(["new@example.com"]);
});

test("only one plain address is written to", async () => {
  const bad = ["", "nobody", "a@b.c\r\nRCPT TO:<victim@example.com>", "a@b.c, victim@example.com", "a@b.c;victim@example.com", "Name <a@b.c>", "a@b.c\0", "a@@b.c", "g:a@b.c;", "a b@c.d", `${"a".repeat(251)}@b.c`, "<a@b.c>", "a@[127.0.0.1]"];
  for (const to of bad) expect(await sendMail({ to, ...letter }), JSON.stringify(to)).toEqual({ sent: false, reason: "address" });
  expect(server.delivered).toEqual([]);
  for (const to of ["a@b.c", "o'neil+news@example.co.uk", "张三@例子.中国"]) expect(isPlainAddress(to)).toBe(true);
});

test("a server that refuses, hangs up or is not there is reported, not thrown", async () => {
  expect(await sendMail({ to: "gone@example.com", ...letter })).toEqual({ sent: false, reason: "rejected", error: expect.stringContaining("550") });
  const rude = createServer((socket) => socket.end());
  await new Promise<void>((ready) => rude.listen(0, "127.0.0.1", ready));
  const address = rude.address();
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  expect(await sendMail({ to: "new@example.com", ...letter })).toMatchObject({ sent: false, reason: "refused" });
  await new Promise((done) => rude.close(done));
  for (const broken of ["smtp://100%:x@127.0.0.1", "not an address"]) {
    process.env.SMTP_URL = broken;
    expect(await sendMail({ to: "new@example.com", ...letter })).toMatchObject({ sent: false, reason: "refused" });
  }
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  expect(await sendMail({ to: "new@example.com", ...letter })).toMatchObject({ sent: false, reason: "refused" });
});

test("user and password of the address are used, and the user is the sender when it is an address", async () => {
  process.env.SMTP_URL = `smtp://desk%40example.com:p%40ss%3A@127.0.0.1:${server.port}`;
  expect(await sendMail({ to: "new@example.com", ...letter })).toEqual({ sent: true });
  expect(server.delivered[0]).toMatchObject({ from: "desk@example.com", login: "desk@example.com:p@ss:" });
});

test("a named sender goes before the user, and a password asks for TLS outside of this machine", () => {
  expect(mailServer("smtps://u:p@mail.example.com:465?from=news%40example.com")).toEqual({ server: "smtps://u:p@mail.example.com:465", from: "news@example.com" });
  expect(mailServer("smtp://u:p@mail.example.com").server).toBe("smtp://u:p@mail.example.com?requireTLS=true");
  expect(mailServer("smtp://u:p@mail.example.com?ignoreTLS=true").server).toBe("smtp://u:p@mail.example.com?ignoreTLS=true");
  expect(mailServer("smtp://u:p@localhost:2525").server).toBe("smtp://u:p@localhost:2525");
  expect(mailServer("smtp://mail.example.com?from=a%0Ab", "https://news.example.com:8443").from).toBe("no-reply@news.example.com");
});

test("both languages say who, what for, where to and how long", () => {
  for (const mail of [chinese, english]) {
    const invite = mail.invite({ site: "SITE", inviter: "WHO", role: "ROLE", link: "https://LINK", days: 7 });
    for (const part of ["SITE", "WHO", "ROLE", "https://LINK\n", "7"]) expect(invite.text).toContain(part);
    const reset = mail.reset({ site: "SITE", name: "WHO", link: "https://LINK", hours: 2 });
    for (const part of ["SITE", "WHO", "https://LINK\n", "2"]) expect(reset.text).toContain(part);
    expect(invite.subject + reset.subject).toContain("SITE");
  }
});
