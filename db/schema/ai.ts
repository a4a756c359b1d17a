import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { AnswerState, BudgetScope, CallOutcome, CallTask, ModelFacts, ModelState, ShownSource, TaskName } from "#lib/ai/types";
import { articles } from "./articles.ts";
import { createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";

/** Millionths of the site's currency. */
const micro = () => bigint({ mode: "number" });

/** The catalogue. A model that was withdrawn stays: its calls name it. */
export const models = pgTable("models", {
  id: id(),
  facts: jsonb().$type<ModelFacts>().notNull(),
  /** Sealed; "" where the endpoint asks for none. */
  sealedKey: text().notNull().default(""),
  /** Where nothing else is said, models are asked in this order. */
  position: integer().notNull().default(0),
  state: text().$type<ModelState>().notNull().default("active"),
  createdBy: ref().references(() => people.id),
  createdAt: createdAt(),
});

/** What somebody asked of the models, and what came. */
export const modelAnswers = pgTable("model_answers", {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  personId: ref().notNull().references(() => people.id),
  task: text().$type<TaskName>().notNull(),
  /** A name that the page gives: sent twice it is one. */
  asked: text().notNull(),
  /** What was selected, and what was wished besides. */
  selection: text().notNull().default(""),
  wish: text().notNull().default(""),
  state: text().$type<AnswerState>().notNull().default("waiting"),
  /** As far as it has come. */
  text: text().notNull().default(""),
  /** The model that wrote it, as it was called then. */
  model: text().notNull().default(""),
  modelId: ref().references(() => models.id),
  /** Passages of sources that it could not be shown. */
  leftOut: integer().notNull().default(0),
  /** Which sources it was shown under which numbers, as they were then. */
  shown: jsonb().$type<ShownSource[]>().notNull().default([]),
  /** A code of the failures, "" for none. */
  failure: text().notNull().default(""),
  createdAt: createdAt(),
  /** The process that writes it says so every second. */
  beatAt: createdAt(),
  endedAt: moment(),
}, (table) => [
  uniqueIndex("model_answers_asked").on(table.personId, table.asked),
  index("model_answers_article").on(table.articleId, table.id),
  index("model_answers_running").on(table.beatAt).where(sql`${table.endedAt} is null`),
]);

/** Parts of answers that somebody took: each once, whoever comes first. */
export const answerTakes = pgTable("answer_takes", {
  answerId: ref().notNull().references(() => modelAnswers.id, { onDelete: "cascade" }),
  /** Which line or paragraph, from 0; -1: all of it. */
  part: integer().notNull(),
  mark: text().notNull(),
  personId: ref().notNull().references(() => people.id),
  createdAt: createdAt(),
}, (table) => [primaryKey({ columns: [table.answerId, table.part] })]);

/** 生成记录: one call of one model, whatever came of it. */
export const modelCalls = pgTable("model_calls", {
  id: id(),
  answerId: ref().references(() => modelAnswers.id),
  modelId: ref().notNull().references(() => models.id),
  task: text().$type<CallTask>().notNull(),
  promptVersion: integer().notNull(),
  personId: ref().references(() => people.id),
  /** "2026-11", of the site's calendar: what it is counted in. */
  month: text().notNull(),
  /** What it may cost at most, held back until it has ended. */
  reserved: micro().notNull(),
  cost: micro(),
  /** Tokens; null where the provider said nothing that can be true, and the estimate stands. */
  inputTokens: integer(),
  outputTokens: integer(),
  outcome: text().$type<CallOutcome>().notNull().default("running"),
  detail: text().notNull().default(""),
  /** SHA-256, base64url: the same question and the same answer can be known again without being kept. */
  promptHash: text().notNull(),
  answerHash: text().notNull().default(""),
  startedAt: createdAt(),
  beatAt: createdAt(),
  /** Milliseconds until the first words, and until the end. */
  firstAfter: integer(),
  took: integer(),
}, (table) => [index("model_calls_month").on(table.month, table.id), index("model_calls_running").on(table.beatAt).where(sql`${table.outcome} = 'running'`)]);

/** What a month has cost so far and what is held back, kept with every call: budgets are judged by one row each, under its lock. */
export const modelSpending = pgTable("model_spending", {
  month: text().notNull(),
  scope: text().$type<BudgetScope>().notNull(),
  /** "" for the site, a person's number, a task's name. */
  subject: text().notNull(),
  reserved: micro().notNull().default(0),
  spent: micro().notNull().default(0),
  calls: integer().notNull().default(0),
  /** Chief editors were told that four fifths are gone. */
  warned: boolean().notNull().default(false),
}, (table) => [primaryKey({ columns: [table.month, table.scope, table.subject] })]);
