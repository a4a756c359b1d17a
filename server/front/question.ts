/** A request of our own to Next. Nothing of the client's reaches a page but the address: cookies, hosts and Next's own headers could only make one reader's document another's. */
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { CapturedResponse } from "./captured.ts";
import type { Front } from "./front.ts";

/** What Next answers at its own address `page`. */
export async function askNext(front: Front, page: string): Promise<CapturedResponse> {
  const question = questionFor(page, new URL(front.siteUrl).host);
  const captured = new CapturedResponse(question);
  await Promise.all([front.pages(question, captured), captured.done]);
  return captured;
}

function questionFor(url: string, host: string): IncomingMessage {
  const question = new IncomingMessage(new Socket());
  Object.assign(question, { method: "GET", url, httpVersion: "1.1", httpVersionMajor: 1, httpVersionMinor: 1, complete: true });
  question.headers = { host, accept: "text/html", "user-agent": "linjia" };
  question.push(null);
  return question;
}
