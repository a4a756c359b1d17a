import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type ModelServer, type Reply, startModelServer } from "#lib/ai/model-server.testing";
import { CallFailed, type ProviderCall, type ProviderPart } from "#lib/ai/types";
import { openAiCompatible, renamed } from "./openai-compatible.ts";

const key = "sk-very-secret-0123456789";
const secret = "the words of a draft that nobody has read";
let server: ModelServer;
const printed: string[] = [];

beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  process.env.MODEL_HOSTS = server.host;
  for (const name of ["log", "info", "warn", "error", "debug"] as const) vi.spyOn(console, name).mockImplementation((...words) => void printed.push(words.join(" ")));
});
afterEach(() => {
  vi.restoreAllMocks();
  // Whatever happened, nothing was printed.
  expect(printed.splice(0)).toEqual([]);
});

/** Times that no good answer of this server needs. */
const patient = { first: 20_000, idle: 20_000, whole: 40_000 };
const callOf = (modelId: string, given: Partial<ProviderCall> = {}): ProviderCall => ({
  baseUrl: server.url, modelId, key, prompt: { instructions: "Write.", prompt: secret }, mostOutput: 500, mostCharacters: 4_000, times: patient, signal: new AbortController().signal, ...given,
});

type Heard = { text: string; thinking: number; end: Extract<ProviderPart, { kind: "end" }> | null; failed: CallFailed | null };

async function hear(call: ProviderCall): Promise<Heard> {
  const heard: Heard = { text: "", thinking: 0, end: null, failed: null };
  try {
    for await (const part of openAiCompatible(call)) {
      if (part.kind === "text") heard.text += part.text;
      else if (part.kind === "thinking") heard.thinking++;
      else heard.end = part;
    }
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    heard.failed = error;
  }
  return heard;
}

const ask = (modelId: string, given?: Partial<ProviderCall>) => hear(callOf(modelId, given));
const askScripted = (reply: Reply, given?: Partial<ProviderCall>) => {
  server.script(reply);
  return ask("scripted", given);
};

test("an answer comes as text, then its end with what it used", async () => {
  const { text, end, failed } = await ask("plain");
  expect([text, end?.reason, failed]).toEqual(["今年新修水渠一万二千米，比上年增加三成。", "stop", null]);
  expect(end?.usage.input).toBeGreaterThan(0);
  expect(end?.usage.output).toBe(text.length);
});

test("the endpoint is asked for the model, with the key, our instructions apart from what is data, a limit and the usage", async () => {
  await ask("echo");
  const asked = server.requests.at(-1);
  expect(asked?.path).toBe("/v1/chat/completions");
  expect(asked?.key).toBe(key);
  expect(asked?.headers["user-agent"]).toBe("Linjia");
  expect(asked?.body).toEqual({ model: "echo", max_tokens: 500, messages: [{ role: "system", content: "Write." }, { role: "user", content: secret }], stream: true, stream_options: { include_usage: true } });
  await ask("echo", { key: null });
  expect(server.requests.at(-1)?.headers.authorization).toBeUndefined();
});

test("a hundred pieces arrive as they come, not when the answer is over", async () => {
  const go = Promise.withResolvers<void>();
  const pieces = Array.from({ length: 100 }, (_, at) => `${at} `);
  server.script({ pieces: [...pieces.slice(0, 40), null, ...pieces.slice(40)], go: go.promise });
  const came: string[] = [];
  for await (const part of openAiCompatible(callOf("scripted"))) {
    if (part.kind === "text") came.push(part.text);
    // The server says the rest only when these have been heard.
    if (came.length === 40) go.resolve();
  }
  expect(came).toEqual(pieces);
});

test.each([
  ["wrong-key", "key", "Incorrect API key provided."], ["forbidden", "key", "This key may not use this model."], ["not-found", "notFound", "The model does not exist."],
  ["bad-request", "refused", "temperature must be a number"], ["unpaid", "refused", "Insufficient Balance"], ["too-large", "tooLong", "Request Entity Too Large"],
  ["failing", "down", "Internal error"], ["overloaded", "down", "Overloaded"], ["busy", "busy", "Rate limit reached"],
])("an endpoint that answers as %s does is told as %s, with its own words", async (model, failure, detail) => {
  expect((await ask(model)).failed).toMatchObject({ failure, detail });
});

test.each([
  "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens.", "prompt is too long: 201012 tokens > 200000 maximum", "Range of input length should be [1, 30720]",
  "the request exceeds the available context size", "context_length_exceeded", "输入内容超出模型上下文长度",
])("a text that is too long is told apart from what is wrong otherwise: %s", async (message) => {
  expect((await askScripted({ status: 400, message })).failed?.failure).toBe("tooLong");
});

test.each([["7", 7], ["0.2", 1], ["soon", null], ["-3", null], [new Date(Date.now() + 3_600_000).toUTCString(), expect.closeTo(3_600, -2)], ["Thu, 01 Jan 1970 00:00:00 GMT", 0]])("Retry-After: %s is waited for %s seconds", async (header, seconds) => {
  expect((await askScripted({ status: 429, headers: { "retry-after": header } })).failed).toMatchObject({ failure: "busy", retryAfter: seconds });
});

test("a redirect is refused, and the other host hears nothing", async () => {
  const elsewhere = await startModelServer();
  process.env.MODEL_HOSTS = `${server.host},${elsewhere.host}`;
  for (const status of [301, 302, 307, 308]) expect((await askScripted({ status, headers: { location: `${elsewhere.url}/chat/completions` } })).failed?.failure).toBe("refused");
  expect(elsewhere.requests).toEqual([]);
  await elsewhere.close();
});

test("an endpoint that is not there is down", async () => {
  const gone = await startModelServer();
  process.env.MODEL_HOSTS = gone.host;
  await gone.close();
  expect((await ask("plain", { baseUrl: gone.url })).failed).toMatchObject({ failure: "down", detail: "ECONNREFUSED" });
  expect((await ask("plain", { baseUrl: "http://no-such-name.invalid/v1" })).failed?.failure).toBe("down");
});

test("an address in our own network is not asked unless the operator has named it", async () => {
  delete process.env.MODEL_HOSTS;
  const before = server.requests.length;
  expect((await ask("plain")).failed).toMatchObject({ failure: "address", detail: "private" });
  expect((await ask("plain", { baseUrl: server.url.replace("127.0.0.1", "localhost") })).failed?.failure).toBe("address");
  expect((await ask("plain", { baseUrl: "ftp://models.example/v1" })).failed?.failure).toBe("address");
  expect(server.requests.length).toBe(before);
});

test.each([["silent", {}], ["comments-only", {}], ["pausing", { first: 20_000, idle: 150 }], ["endless", { first: 20_000, idle: 20_000, whole: 300 }]])("an endpoint that answers as %s does is too slow, and its connection is closed", async (model, times) => {
  const { failed } = await ask(model, { times: { first: 150, idle: 20_000, whole: 40_000, ...times }, mostCharacters: 10_000_000 });
  expect(failed?.failure).toBe("slow");
  expect(await server.requests.at(-1)?.closed).toBe(false);
});

test("what came before a pause that is too long has been told", async () => {
  expect((await ask("pausing", { times: { ...patient, idle: 1_000 } })).text).toBe("half of it a");
});

test("a first token that is late and within its time is in time", async () => {
  expect((await ask("late")).text).toBe("late but well");
});

test("the time between two parts is the endpoint's, not that of whoever reads slowly", async () => {
  const heard: string[] = [];
  for await (const part of openAiCompatible(callOf("plain", { times: { ...patient, idle: 500 } }))) {
    if (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 600));
    heard.push(part.kind);
  }
  expect(heard.at(-1)).toBe("end");
});

test.each([["cut", "half of it"], ["ended", "half of it"], ["unfinished", "all of it, without a word"]])("an answer that breaks off as %s does is cut, never whole", async (model, text) => {
  const heard = await ask(model);
  expect([heard.failed?.failure, heard.end]).toEqual(["cut", null]);
  expect(heard.text).toContain(text);
});

test("whoever reads slowly hears every word that came before the connection broke", async () => {
  const half = Array.from({ length: 150 }, (_, at) => `第${at}片`);
  server.script({ pieces: [...half, ...half], breaks: "socket" });
  let text = "";
  const listening = async () => {
    for await (const part of openAiCompatible(callOf("scripted"))) {
      if (part.kind === "text") text += part.text;
      await server.requests.at(-1)?.closed;
      // And for the break to arrive here: without these turns the rule would hold by luck.
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await expect(listening()).rejects.toMatchObject({ failure: "cut" });
  expect(text).toBe(half.join(""));
});

test("an answer that never ends is broken off at its limit, and the connection closed", async () => {
  const { failed, text } = await ask("endless", { mostCharacters: 200 });
  expect([failed?.failure, text.length]).toEqual(["endless", 200]);
  expect(await server.requests.at(-1)?.closed).toBe(false);
  expect((await askScripted({ whole: true, text: "长".repeat(201) }, { mostCharacters: 200 })).failed?.failure).toBe("endless");
  expect((await askScripted({ document: { type: "text/event-stream", body: "x".repeat(1_200_000) } }, { mostCharacters: 200 })).failed?.failure).toBe("endless");
});

test.each(["html", "broken-line"])("what is no answer at all, as of %s, is malformed", async (model) => {
  const { failed, end } = await ask(model);
  expect([failed?.failure, end]).toEqual(["malformed", null]);
  expect(failed?.detail).not.toBe("");
});

test.each([
  ["application/json", "{"], ["application/json", "null"], ["application/json", '{"choices":[]}'], ["application/json", '{"object":"list"}'], ["text/plain", "hello"], ["application/x-ndjson", "{}"],
  ["text/event-stream", 'data: {"choices":"none"}\n\n'], ["text/event-stream", "data: {\n\n"],
])("%s with %s is malformed", async (type, body) => {
  expect((await askScripted({ document: { type, body } })).failed?.failure).toBe("malformed");
});

test("an error inside of an answer that began well is told as what it is", async () => {
  expect((await ask("error-inside")).failed).toMatchObject({ failure: "down", detail: "The engine has stopped." });
  const inside = async (error: unknown, type = "text/event-stream") => (await askScripted({ document: { type, body: type === "application/json" ? JSON.stringify({ error }) : `data: ${JSON.stringify({ error })}\n\n` } })).failed?.failure;
  expect(await inside({ message: "slow down", code: 429 })).toBe("busy");
  expect(await inside({ message: "maximum context length", code: "context_length_exceeded" })).toBe("tooLong");
  expect(await inside({ message: "who?", code: "401" }, "application/json")).toBe("key");
});

test.each([["filtered", "filtered"], ["empty", "empty"], ["blank", "empty"], ["thinking-only", "empty"]])("an answer as %s gives it is told as %s", async (model, failure) => {
  expect((await ask(model)).failed?.failure).toBe(failure);
});

test("reasons of an end that only some endpoints have are understood, and others are an end", async () => {
  expect((await askScripted({ finish: "sensitive" })).failed?.failure).toBe("filtered");
  expect((await askScripted({ finish: "insufficient_system_resource" })).failed?.failure).toBe("cut");
  expect((await askScripted({ finish: "eos" })).end?.reason).toBe("stop");
});

test("an answer up to the limit of tokens says so", async () => {
  expect((await ask("truncated")).end?.reason).toBe("length");
});

test.each(["thinking", "thinking-inline"])("thinking, as of %s, is a sign of life and never text", async (model) => {
  const { text, thinking, end } = await ask(model);
  expect([text, end?.reason]).toEqual(["写好了。", "stop"]);
  expect(thinking).toBeGreaterThan(1);
});

test("what looks like the beginning of thinking and is not stays text", async () => {
  expect((await askScripted({ text: "1 < 2 <thin ice" })).text).toBe("1 < 2 <thin ice");
});

test.each([
  ["no-usage", null, null], ["zero-usage", 0, 0], ["absurd-usage", 999_999_999_999, -5], ["half-usage", null, 3], ["word-usage", null, null],
])("usage is told as the endpoint says it, for others to judge: %s", async (model, input, output) => {
  expect((await ask(model)).end?.usage).toEqual({ input, output });
});

test("an answer that has said how it ends is whole, though the connection breaks after that", async () => {
  const said = 'data: {"choices":[{"delta":{"content":"all"},"finish_reason":"stop"}]}\n\ndata: {"usa\n\n';
  expect(await askScripted({ document: { type: "text/event-stream", body: said } })).toMatchObject({ text: "all", end: { reason: "stop", usage: { input: null, output: null } } });
});

test("one JSON document is an answer too, though a stream was asked for", async () => {
  expect(await ask("whole")).toMatchObject({ text: "in one document", end: { reason: "stop", usage: { input: 4, output: 3 } }, failed: null });
  expect(await askScripted({ whole: true, thinking: "well", text: "<think>so</think>yes", usage: null })).toMatchObject({ text: "yes", end: { usage: { input: null, output: null } } });
});

test.each(["fenced", "not-json"])("what is said is handed on as it is, whatever shape was asked for: %s", async (model) => {
  const { text, end } = await ask(model);
  expect(text.length).toBeGreaterThan(20);
  expect(end?.reason).toBe("stop");
});

test("the key stands in no detail, wherever the endpoint repeats it, and no detail is long", async () => {
  const echoed = await ask("key-echoed");
  expect(echoed.failed?.detail).toBe("Incorrect API key provided: …. Is … yours?");
  const body = `<p>${key}</p>${"x".repeat(500)}`;
  const everywhere: Reply[] = [
    { status: 500, message: `${"y".repeat(290)}${key}` }, { status: 302, headers: { location: `https://other.example/?k=${key}` } }, { document: { type: "text/html", body } },
    { document: { type: "application/json", body: key } }, { document: { type: "text/event-stream", body: `data: ${key}\n\n` } },
    { document: { type: "text/event-stream", body: `data: ${JSON.stringify({ choices: key })}\n\n` } }, { document: { type: "text/event-stream", body: `data: ${JSON.stringify({ error: { message: key } })}\n\n` } },
  ];
  for (const reply of everywhere) {
    const { failed } = await askScripted(reply);
    expect(failed?.detail).not.toContain(key.slice(0, 12));
    expect(failed?.detail.length).toBeLessThanOrEqual(300);
    expect(JSON.stringify({ ...failed, message: failed?.message, stack: failed?.stack, cause: failed?.cause })).not.toMatch(new RegExp(`${key}|${secret}`));
  }
});

test("a key that no header can hold is a wrong key, and is not repeated", async () => {
  for (const wrong of ["sk-密钥", "sk-a\nb", "sk a", ""]) expect((await ask("plain", { key: wrong })).failed).toMatchObject({ failure: "key", detail: "" });
});

test("an abort in mid-stream ends the connection and comes back with its own reason", async () => {
  const own = new AbortController();
  const heard = openAiCompatible(callOf("pausing", { signal: own.signal }))[Symbol.asyncIterator]();
  await heard.next();
  own.abort(new Error("enough"));
  const rest = (async () => {
    while (!(await heard.next()).done);
  })();
  await expect(rest).rejects.toThrow("enough");
  expect(await server.requests.at(-1)?.closed).toBe(false);
  await expect(hear(callOf("plain", { signal: own.signal }))).rejects.toThrow("enough");
});

test("whoever stops listening ends the connection", async () => {
  for await (const part of openAiCompatible(callOf("pausing"))) if (part.kind === "text") break;
  expect(await server.requests.at(-1)?.closed).toBe(false);
});

test("OpenAI is told the most that may be written under the name it has given it", () => {
  expect(renamed({ model: "m", max_tokens: 5 })).toEqual({ model: "m", max_completion_tokens: 5 });
  expect(renamed({ model: "m" })).toEqual({ model: "m" });
});
