/** For tests: how the scripted model server says one answer. */
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Recorded, Reply } from "./model-server.testing.ts";

/** Says `reply` until it is said or the connection has ended; throws then. */
export async function answer(response: ServerResponse, asked: Recorded, reply: Reply): Promise<void> {
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  const say: Say = { response, asked, reply, signal: gone.signal };
  await wait(reply.delay ?? 0, say);
  if (reply.status !== undefined && reply.status !== 200) return void failed(say, reply.status);
  if (reply.document) return void response.writeHead(200, { "content-type": reply.document.type }).end(reply.document.body);
  if (reply.whole || asked.body.stream !== true) return void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(wholeOf(say)));
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" }).flushHeaders();
  await streamed(say);
}

type Say = { response: ServerResponse; asked: Recorded; reply: Reply; signal: AbortSignal };

async function streamed(say: Say): Promise<void> {
  const { response, reply } = say;
  if (reply.endless === "comments") await forever(say, "comments");
  await event(say, chunk(say, { role: "assistant", content: "" }));
  for (const piece of inPieces(reply.thinking ?? "")) await event(say, chunk(say, { reasoning_content: piece }));
  if (reply.endless === "text") await forever(say, "text");
  const pieces = reply.pieces ?? inPieces(textOf(say));
  const half = Math.ceil(pieces.length / 2);
  for (const [at, piece] of pieces.entries()) {
    if (at === half && (await broken(say))) return;
    if (reply.every !== undefined) await sleep(reply.every, undefined, { signal: say.signal });
    if (piece === null) await reply.go;
    else await event(say, chunk(say, { content: piece }));
  }
  if (reply.finish !== null) await event(say, chunk(say, {}, reply.finish ?? "stop"));
  if (say.asked.body.stream_options?.include_usage && reply.usage !== null) await event(say, { ...frame(say), choices: [], usage: usageOf(say) });
  response.end("data: [DONE]\n\n");
}

/** What goes wrong in the middle. @returns whether that was the end of it. */
async function broken(say: Say): Promise<boolean> {
  const { response, reply } = say;
  await wait(reply.pause ?? 0, say);
  if (reply.breaks === "socket") response.destroy();
  else if (reply.breaks === "end") response.end();
  else if (reply.breaks === "line") await line(say, 'data: {"choices":[{"delta":{"content":"br\n\n');
  else if (reply.breaks === "error") await event(say, { error: { message: "The engine has stopped.", type: "server_error", code: null } });
  return reply.breaks === "socket" || reply.breaks === "end" || reply.breaks === "error";
}

async function forever(say: Say, what: "text" | "comments"): Promise<void> {
  while (!say.signal.aborted) {
    if (what === "text") await event(say, chunk(say, { content: "and so on " }));
    else await line(say, ": still here\n\n");
    await sleep(1, undefined, { signal: say.signal });
  }
}

function failed({ response, asked, reply }: Say, status: number): void {
  const { message = "It did not work." } = reply;
  const error = { message: typeof message === "string" ? message : message(asked), type: "error", param: null, code: null };
  response.writeHead(status, { "content-type": "application/json", ...reply.headers }).end(JSON.stringify({ error }));
}

function wholeOf(say: Say) {
  const { reply } = say;
  const content = reply.pieces ? reply.pieces.join("") : textOf(say);
  const message = { role: "assistant", content, ...(reply.thinking && { reasoning_content: reply.thinking }) };
  return { ...frame(say), object: "chat.completion", choices: [{ index: 0, message, finish_reason: reply.finish === undefined ? "stop" : reply.finish }], ...(reply.usage !== null && { usage: usageOf(say) }) };
}

const frame = ({ asked }: Say) => ({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1_800_000_000, model: asked.body.model ?? "" });

function chunk(say: Say, delta: Record<string, string>, finish: string | null = null) {
  return { ...frame(say), choices: [{ index: 0, delta, finish_reason: finish }] };
}

function textOf({ asked, reply: { text = "ok" } }: Say): string {
  return typeof text === "string" ? text : text(asked.body);
}

function usageOf(say: Say): Record<string, unknown> {
  const [input, output] = [Math.ceil(JSON.stringify(say.asked.body.messages ?? []).length / 2), textOf(say).length];
  return say.reply.usage ?? { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

const inPieces = (text: string) => text.match(/.{1,2}/gsu) ?? [];

const event = (say: Say, value: unknown) => line(say, `data: ${JSON.stringify(value)}\n\n`);

/** Each line leaves by itself: Node holds back what is written in one turn, and destroying the socket would lose it. */
async function line({ response, signal }: Say, text: string): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve) => response.write(text, () => resolve()));
}

async function wait(time: number, { signal }: Say): Promise<void> {
  // No timer is that long: the connection's end is what ends it.
  if (time === Number.POSITIVE_INFINITY) await once(signal, "abort");
  else if (time > 0) await sleep(time, undefined, { signal });
}
