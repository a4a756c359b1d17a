/** Models, what they are asked, what it costs: plain data. */
import type { Lang } from "#lib/i18n/languages";

/** What a model can do. `text`: write; `vision`: look at pictures; `json`: answer in a shape that was asked for; `thinking`: it thinks before it writes, which counts as written. */
export const abilities = ["text", "vision", "json", "thinking"] as const;
export type Ability = (typeof abilities)[number];

/** Where a model runs: at its maker or another provider, or on machines of the newsroom's own. */
export const hostings = ["provider", "self"] as const;
export type Hosting = (typeof hostings)[number];

/** ISO 4217; others need no sign of their own. */
export const currencies = ["CNY", "USD", "EUR"] as const;
export type Currency = (typeof currencies)[number];

/** What a person says of a model. Prices: of a million tokens, in `currency`, with at most six decimals; `contextSize`, `mostOutput`: tokens. */
export type ModelFacts = {
  /** As people know it. */
  name: string;
  /** Of a preset, "" for any other. */
  preset: string;
  /** Without a slash at the end: "https://api.example.com/v1". */
  baseUrl: string;
  /** As the endpoint calls it. */
  modelId: string;
  hosting: Hosting;
  abilities: Ability[];
  contextSize: number;
  mostOutput: number;
  inputPrice: number;
  outputPrice: number;
  currency: Currency;
  maker: string;
  /** ISO 3166-1 alpha-2 of the law it is offered under, or "". */
  jurisdiction: string;
  licence: string;
  /** 备案号. */
  filing: string;
  /** Whether it may be given text that no reader has yet; without it, it is asked nothing about drafts. */
  readsDrafts: boolean;
  /** Whether it may be given the words of sources. */
  readsSources: boolean;
  /** Calls at once; more wait or go to the next model. */
  atOnce: number;
};

/** How a model stands: taken out for now, or gone for good (its calls stay on record). */
export type ModelState = "active" | "withdrawn";

/** One line of the catalogue; the key itself never leaves the server. */
export type ModelLine = ModelFacts & { id: number; position: number; state: ModelState; /** `unreadable`: sealed while the site had another secret. */ key: "none" | "set" | "unreadable" };

/** What a model is asked for; each has prompts in both languages and a shape of its answer. */
export const taskNames = ["draft", "outline", "continue", "rewrite", "shorten", "expand", "tone", "headlines", "standfirst", "summary", "questions", "interview", "tags", "social"] as const;
export type TaskName = (typeof taskNames)[number];

/** Trying whether a model answers at all is a call like any other: it costs, and it is logged. */
export type CallTask = TaskName | "test";

/** What an answer is: `text`, paragraphs that can stand in the article; `lines`, one proposal a line to choose from; `report`, paragraphs whose sentences name the passages they rest on. */
export type AnswerShape = "text" | "lines" | "report";

/** What comes with a task, cleaned and cut to measure. Words of articles and sources are data and never instructions. */
export type TaskInput = {
  /** Of the article, which the answer is written in. */
  language: Lang;
  kicker: string;
  headline: string;
  standfirst: string;
  /** The whole text, paragraphs apart by one blank line. */
  body: string;
  /** What is selected, or "". */
  selection: string;
  /** What stands right before the caret, or "". */
  before: string;
  /** What the person wants besides, in their words, or "". */
  wish: string;
  /** Names that may be chosen from, for tags. */
  names: readonly string[];
  /** What is attached, for tasks that may see it. */
  sources: readonly SourceGiven[];
};

/** Which source had which number when a model was shown it, and what it said then (`hash`). */
export type ShownSource = { number: number; sourceId: number; hash: string };

/** An attached source under the number it is printed with. `date`: the day it speaks from (ISO 8601), "" where unknown. */
export type SourceGiven = { number: number; name: string; date: string; passages: readonly string[] };

/** `instructions` is ours; `prompt` has everything that is data. */
export type Prompt = { instructions: string; prompt: string };

/** Why a call did not bring what was asked for. */
export const failures = ["key", "notFound", "refused", "busy", "down", "slow", "cut", "endless", "malformed", "empty", "filtered", "tooLong", "address"] as const;
export type CallFailure = (typeof failures)[number];

/** How a call ended; `withdrawn`: the model, meanwhile; `lost`: the server went away. */
export type CallOutcome = "running" | "done" | "stopped" | "withdrawn" | "lost" | CallFailure;

/** Of one call as the provider says, null where it says nothing. */
export type Usage = { input: number | null; output: number | null };

/** What comes from a provider, in order; `end` is the last. A call that fails throws `CallFailed`. */
export type ProviderPart = { kind: "text"; text: string } | { kind: "thinking" } | { kind: "end"; usage: Usage; reason: "stop" | "length" };

/** A call that failed. `retryAfter`: seconds, where the provider said so; `detail`: what it answered, at most 300 characters, without keys. */
export class CallFailed extends Error {
  readonly failure: CallFailure;
  readonly retryAfter: number | null;
  readonly detail: string;
  constructor(failure: CallFailure, { retryAfter = null, detail = "" }: { retryAfter?: number | null; detail?: string } = {}) {
    super(`model call failed: ${failure}`);
    this.name = "CallFailed";
    this.failure = failure;
    this.retryAfter = retryAfter;
    this.detail = detail;
  }
}

/** By its shape: pages and route handlers each load a class of their own, and one provider may serve both. */
export function isCallFailed(error: unknown): error is CallFailed {
  return error instanceof Error && error.name === "CallFailed" && "failure" in error && "detail" in error;
}

/** What a provider is asked. Times in milliseconds: `first` until anything comes, `idle` between two parts, `whole` for everything. `mostCharacters`: of the answer, more is cut off as endless. */
export type ProviderCall = {
  baseUrl: string;
  modelId: string;
  key: string | null;
  prompt: Prompt;
  /** Tokens. */
  mostOutput: number;
  mostCharacters: number;
  times: { first: number; idle: number; whole: number };
  signal: AbortSignal;
};
export type Provider = (call: ProviderCall) => AsyncIterable<ProviderPart>;

/** How an answer stands, as pages are told. `cut`: what came until it broke off is kept. */
export type AnswerState = "waiting" | "writing" | "done" | "stopped" | "failed" | "cut";

/** Amounts are millionths of the site's currency. */
export type Micro = number;

/** What budgets count by. `site`: everybody together; `person`: each person; `task`: each task. */
export const budgetScopes = ["site", "person", "task"] as const;
export type BudgetScope = (typeof budgetScopes)[number];

/** One answer as pages show it. `takes`: which parts were taken, and by whom. */
export type AnswerLine = { id: number; task: TaskName; shape: AnswerShape; /** Passages of sources that were too many to be shown to the model. */ leftOut: number; /** The sources it was shown, as they were then. */ shown: readonly ShownSource[]; selection: string; wish: string; state: AnswerState; text: string; model: string; /** A code of the failures, "" for none. */ failure: string; by: number; name: string; /** ISO 8601. */ at: string; takes: { part: number; name: string }[] };
/** What the assistant of one article has and may ask. */
export type Assistance = { models: Pick<ModelLine, "id" | "name" | "maker" | "filing" | "hosting">[]; answers: AnswerLine[] };

/** One piece of an answer that is being written, as a line of JSON. `from`: where `text` begins in the whole; 0 with a new `round`: another model began anew. */
export type AnswerPiece = { round: number; state: AnswerState; model: string; failure: string; from: number; text: string };

/** One line of the log of calls. Amounts in millionths of the site's currency; times in milliseconds. */
export type CallLine = { id: number; at: string; task: CallTask; model: string; person: string | null; article: { id: number; headline: string } | null; promptVersion: number; inputTokens: number | null; outputTokens: number | null; cost: Micro | null; reserved: Micro; outcome: CallOutcome; detail: string; firstAfter: number | null; took: number | null; promptHash: string; answerHash: string };
export type CallFilters = { month?: string | undefined; task?: CallTask | undefined; model?: number | undefined; outcome?: "failed" | undefined; before?: string | undefined };

/** What a month has cost. `limit`: null without a budget. */
export type SpendingLine = { scope: BudgetScope; subject: string; name: string; spent: Micro; reserved: Micro; calls: number; limit: Micro | null };
/** `days`: one for each day of the month, from 1 on. */
export type Spending = { month: string; currency: Currency; lines: SpendingLine[]; days: { day: number; cost: Micro; calls: number }[]; models: { name: string; cost: Micro; calls: number; failed: number }[] };
