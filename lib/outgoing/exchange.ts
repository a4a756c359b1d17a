/** One request to one address that has been judged; nothing here looks a name up. */
import { type IncomingMessage, request as plain } from "node:http";
import { request as secure } from "node:https";
import { isIP } from "node:net";
import { hostOf } from "./target.ts";
import { OutgoingRefused, type Received, type Sent } from "./types.ts";

/** Asks `open`, and takes everything. @param size most bytes of the body; more breaks off with "size". */
export async function exchange(url: URL, address: string, sent: Sent, { size, signal }: { size: number; signal: AbortSignal }): Promise<Received> {
  const answer = await open(url, address, sent, signal);
  return { status: answer.statusCode ?? 0, url: url.href, headers: answer.headers, body: await collect(answer, size) };
}

/** Connects to `address` and to nothing else, whatever the name says by then. @returns the answer when its headers are there. */
export function open(url: URL, address: string, sent: Sent, signal: AbortSignal): Promise<IncomingMessage> {
  const host = hostOf(url);
  const body = sent.body === undefined ? null : Buffer.from(sent.body);
  const https = url.protocol === "https:";
  const options = {
    host: address,
    port: url.port === "" ? (https ? 443 : 80) : Number(url.port),
    path: url.pathname + url.search,
    method: sent.method,
    headers: { ...sent.headers, host: url.host, "accept-encoding": "identity", "user-agent": "Linjia", ...(body && { "content-length": body.length }) },
    agent: false as const,
    signal,
    // The certificate is for the name; an address has none.
    ...(https && { servername: isIP(host) ? "" : host }),
  };
  return new Promise((resolve, reject) => {
    const asked = (https ? secure : plain)(options, resolve);
    asked.on("error", reject);
    asked.end(body);
  });
}

function collect(answer: IncomingMessage, size: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    answer.on("data", (part: Buffer) => {
      length += part.length;
      if (length <= size) parts.push(part);
      else answer.destroy(new OutgoingRefused("size"));
    });
    answer.on("end", () => resolve(Buffer.concat(parts)));
    answer.on("error", reject);
  });
}
