/** For tests: what the scripted model server answers by the id of the model that is asked for. Data only. */
import type { AskedBody, Reply } from "./model-server.testing.ts";

/** What the person's side of the conversation says, as one text. */
export function promptOf({ messages = [] }: AskedBody): string {
  return messages.filter(({ role }) => role === "user").map(({ content }) => (typeof content === "string" ? content : JSON.stringify(content))).join("\n");
}

export const replies: Record<string, Reply> = {
  plain: { text: "今年新修水渠一万二千米，比上年增加三成。" },
  echo: { text: promptOf },
  "wrong-key": { status: 401, message: "Incorrect API key provided." },
  "key-echoed": { status: 401, message: ({ key }) => `Incorrect API key provided: ${key}. Is ${key} yours?` },
  forbidden: { status: 403, message: "This key may not use this model." },
  "not-found": { status: 404, message: "The model does not exist." },
  "bad-request": { status: 400, message: "temperature must be a number" },
  "too-long": { status: 400, message: "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens." },
  "too-large": { status: 413, message: "Request Entity Too Large" },
  unpaid: { status: 402, message: "Insufficient Balance" },
  busy: { status: 429, message: "Rate limit reached", headers: { "retry-after": "7" } },
  failing: { status: 500, message: "Internal error" },
  overloaded: { status: 503, message: "Overloaded", headers: { "retry-after": "3" } },
  redirect: { status: 307, message: "moved", headers: { location: "http://127.0.0.2:9/v1/chat/completions" } },
  silent: { delay: Number.POSITIVE_INFINITY },
  late: { delay: 60, text: "late but well" },
  pausing: { text: "half of it and no more", pause: Number.POSITIVE_INFINITY },
  html: { document: { type: "text/html; charset=utf-8", body: "<!doctype html><title>Sign in</title>" } },
  cut: { text: "half of it is there", breaks: "socket" },
  unfinished: { text: "all of it, without a word", finish: null },
  ended: { text: "half of it is there", breaks: "end" },
  endless: { endless: "text" },
  "comments-only": { endless: "comments" },
  "broken-line": { text: "before and after", breaks: "line" },
  "error-inside": { text: "before the error", breaks: "error" },
  filtered: { text: "what was", finish: "content_filter" },
  truncated: { text: "up to the limit", finish: "length" },
  fenced: { text: '```json\n{"lines":["甲","乙"]}\n```' },
  "not-json": { text: "Sure! Here are some headlines: one, two" },
  thinking: { thinking: "先想一想再写。", text: "写好了。" },
  "thinking-inline": { text: "<think>先想一想，\n再写。</think>\n\n写好了。" },
  "thinking-only": { thinking: "想了又想", text: "" },
  empty: { text: "" },
  blank: { text: " \n\n " },
  "no-usage": { usage: null },
  "zero-usage": { usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 } },
  "absurd-usage": { usage: { prompt_tokens: 999_999_999_999, completion_tokens: -5, total_tokens: 1 } },
  "half-usage": { usage: { completion_tokens: 3 } },
  "word-usage": { usage: { prompt_tokens: "many", completion_tokens: "few" } },
  whole: { whole: true, text: "in one document", usage: { prompt_tokens: 4, completion_tokens: 3, total_tokens: 7 } },
};
