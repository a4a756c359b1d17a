/** Models behind an OpenAI-compatible endpoint, which is nearly all of them: the only importer of the AI SDK. */
import { z } from "zod";
import { CallFailed, isCallFailed, type Provider, type ProviderCall, type ProviderPart, type Usage } from "#lib/ai/types";
import { failureInside, told, withoutKey } from "./failures.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { type Patience, patienceFor } from "./patience.ts";

/** A token, or a character at the worst, comes as an event of some 300 bytes; thinking, of which nothing is kept, comes besides. */
const mostBytes = (characters: number) => 1_000_000 + characters * 400;

/**
 * Asks once, without retries. Text comes as it is written; of thinking, only that it goes on. Nothing is logged.
 * @throws CallFailed, or the reason of `call.signal`. The connection is closed however this ends.
 */
export const openAiCompatible: Provider = async function* (call) {
  call.signal.throwIfAborted();
  // Libraries repeat a header that cannot be sent in their errors.
  if (call.key !== null && !/^[\x21-\x7e]+$/.test(call.key)) throw new CallFailed("key");
  const patience = patienceFor(call);
  try {
    patience.expect(call.times.first);
    yield* answer(heard(await modelFor(call, patience), call, patience), call);
  } catch (error) {
    call.signal.throwIfAborted();
    throw failureOf(error, patience.signal, call.key);
  } finally {
    patience.end();
  }
};

/** The SDK is loaded when the first model is asked: 0.2 s and 30 MB that a newsroom without models does not need. */
async function modelFor({ baseUrl, modelId, key, mostCharacters }: ProviderCall, { signal, fail }: Patience): Promise<Model> {
  const [{ extractReasoningMiddleware, wrapLanguageModel }, { createOpenAICompatible }] = await Promise.all([import("ai"), import("@ai-sdk/openai-compatible")]);
  const fetch = guardedFetch({ key, most: mostBytes(mostCharacters), signal, fail });
  const provider = createOpenAICompatible({ name: "endpoint", baseURL: baseUrl, includeUsage: true, fetch, ...(key !== null && { apiKey: key }), ...(URL.parse(baseUrl)?.hostname === renaming && { transformRequestBody: renamed }) });
  return wrapLanguageModel({ model: provider.chatModel(modelId), middleware: extractReasoningMiddleware({ tagName: "think" }) });
}

/** OpenAI itself has given the limit another name, and its newer models refuse the old one; everybody else keeps to it. */
const renaming = "api.openai.com";

export function renamed({ max_tokens, ...body }: Record<string, unknown>): Record<string, unknown> {
  return max_tokens === undefined ? body : { ...body, max_completion_tokens: max_tokens };
}

type Model = ReturnType<typeof import("ai")["wrapLanguageModel"]>;
type Part = Awaited<ReturnType<Model["doStream"]>>["stream"] extends ReadableStream<infer P> ? P : never;

/** What the SDK makes of the answer. An answer that has said how it ends is ended, whatever goes wrong after that: then its usage is missing, no word. */
async function* heard(model: Model, { prompt, mostOutput, times, signal }: ProviderCall, patience: Patience): AsyncGenerator<Part> {
  const { stream } = await model.doStream({
    prompt: [{ role: "system", content: prompt.instructions }, { role: "user", content: [{ type: "text", text: prompt.prompt }] }],
    maxOutputTokens: mostOutput,
    includeRawChunks: true,
  });
  const reader = stream.getReader();
  let begun = false;
  let finish: string | null = null;
  const breathe = breathing();
  try {
    for (;;) {
      await breathe();
      if (begun) patience.expect(times.idle);
      const { done, value: part } = await reader.read();
      signal.throwIfAborted();
      if (done) return;
      // Comments keep a connection alive, and are no answer: only events count.
      begun ||= part.type === "raw";
      if (begun) patience.rest();
      if (part.type === "raw") finish ??= finishIn(part.rawValue);
      else if (part.type === "error") throw part.error;
      else yield part;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (finish === null) throw error;
    yield { type: "finish", finishReason: { unified: kindOf(finish), raw: finish }, usage: nothingSaid };
  } finally {
    // The connection may be gone already, which is what it is for.
    reader.cancel().catch(() => {});
  }
}

/** Milliseconds of work on end. What is there already is read without a pause, and an endpoint that sends a book at once would keep readers waiting. */
const mostOnEnd = 8;

function breathing(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < mostOnEnd) return undefined;
    return new Promise((resolve) => setImmediate(() => {
      since = performance.now();
      resolve();
    }));
  };
}

const nothingSaid = { inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined }, outputTokens: { total: undefined, text: undefined, reasoning: undefined } };

const chunk = z.object({ choices: z.tuple([z.object({ finish_reason: z.string() })]).rest(z.unknown()) });
const finishIn = (raw: unknown) => chunk.safeParse(raw).data?.choices[0].finish_reason ?? null;
const kindOf = (finish: string) => (finish === "length" ? "length" : finish === "content_filter" ? "content-filter" : "stop");

async function* answer(parts: AsyncIterable<Part>, { mostCharacters }: ProviderCall): AsyncGenerator<ProviderPart> {
  let [length, thought, said] = [0, false, false];
  for await (const part of parts) {
    if (part.type === "reasoning-delta") {
      thought = true;
      yield { kind: "thinking" };
    } else if (part.type === "text-delta") {
      // Blank lines between thinking and answer belong to neither.
      const text = thought && !said ? part.delta.trimStart() : part.delta;
      length += text.length;
      if (length > mostCharacters) throw new CallFailed("endless");
      said ||= text.trim() !== "";
      if (text !== "") yield { kind: "text", text };
    } else if (part.type === "finish") {
      yield endOf(part, said);
      return;
    }
  }
  throw new CallFailed("cut");
}

/** Reasons that some endpoints have beside the usual ones. */
const otherReasons: Record<string, "filtered" | "cut"> = { sensitive: "filtered", insufficient_system_resource: "cut", network_error: "cut", error: "cut" };

function endOf({ finishReason: { unified, raw = "" }, usage }: Extract<Part, { type: "finish" }>, said: boolean): ProviderPart {
  const failure = unified === "content-filter" ? "filtered" : otherReasons[raw];
  if (failure) throw new CallFailed(failure, { detail: raw });
  if (!said) throw new CallFailed("empty");
  return { kind: "end", usage: usageIn(usage.raw), reason: unified === "length" ? "length" : "stop" };
}

/** As the endpoint says it: the SDK makes 0 of what is missing. */
function usageIn(raw: { prompt_tokens?: unknown; completion_tokens?: unknown } = {}): Usage {
  const number = (value: unknown) => (typeof value === "number" ? value : null);
  return { input: number(raw.prompt_tokens), output: number(raw.completion_tokens) };
}

/** Never an error of the SDK itself: those hold the prompt. */
function failureOf(error: unknown, signal: AbortSignal, key: string | null): unknown {
  const own = callFailedIn(error);
  if (own) return own;
  // A body that broke off has ended for the SDK, which then misses a word.
  if (signal.aborted) return signal.reason;
  if (!(error instanceof Error)) return failureInside(error, key);
  if (error.name === "AI_InvalidResponseDataError") return new CallFailed("cut");
  if (error.name === "AI_JSONParseError" && "text" in error) return new CallFailed("malformed", { detail: told(String(error.text), key) });
  if (error.name === "AI_TypeValidationError" && "value" in error) return new CallFailed("malformed", { detail: told(JSON.stringify(error.value), key) });
  if (error.name.startsWith("AI_")) return new CallFailed("malformed", { detail: withoutKey(error.name, key) });
  return error;
}

/** The SDK wraps what our fetch has thrown. */
function callFailedIn(error: unknown): CallFailed | null {
  if (isCallFailed(error)) return error;
  return error instanceof Error && error.cause !== undefined ? callFailedIn(error.cause) : null;
}
