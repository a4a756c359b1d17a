/** A mail server for tests: speaks just enough SMTP on the loopback address and remembers what it was given. */
import { createServer, type Server, type Socket } from "node:net";

export type Delivered = { from: string; to: string[]; data: string; login: string | null };
export type MailServer = { port: number; delivered: Delivered[]; stop: () => Promise<void> };

/** @param refuses recipients answered with 550. */
export async function startMailServer({ refuses = [] }: { refuses?: string[] } = {}): Promise<MailServer> {
  const delivered: Delivered[] = [];
  const server = createServer((socket) => converse(socket, delivered, refuses));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { port: portOf(server), delivered, stop: () => new Promise((done) => server.close(() => done())) };
}

function converse(socket: Socket, delivered: Delivered[], refuses: readonly string[]): void {
  let buffer = "";
  let mail: Delivered = { from: "", to: [], data: "", login: null };
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    const path = /<([^>]*)>/.exec(line)?.[1] ?? "";
    if (verb === "EHLO") return say("250-here\r\n250-AUTH PLAIN\r\n250 SMTPUTF8");
    if (verb === "AUTH") mail.login = Buffer.from(line.split(" ")[2] ?? "", "base64").toString().split("\0").slice(1).join(":");
    if (verb === "AUTH") return say("235 welcome");
    if (verb === "MAIL") mail.from = path;
    if (verb === "RCPT" && refuses.includes(path)) return say("550 no such mailbox");
    if (verb === "RCPT") mail.to.push(path);
    inData = verb === "DATA";
    say(verb === "DATA" ? "354 go on" : verb === "QUIT" ? "221 bye" : "250 ok");
    if (verb === "QUIT") socket.end();
  };
  const readData = (end: number) => {
    delivered.push({ ...mail, data: buffer.slice(0, end) });
    mail = { from: "", to: [], data: "", login: mail.login };
    buffer = buffer.slice(end + 5);
    inData = false;
    say("250 taken");
  };
  say("220 here");
  socket.on("error", () => socket.destroy());
  socket.on("data", (bytes) => {
    buffer += bytes.toString();
    for (;;) {
      const end = buffer.indexOf(inData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      if (inData) readData(end);
      else {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        hear(line);
      }
    }
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
  return address.port;
}
