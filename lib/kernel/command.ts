/** The one gate: every change of the product passes through a command. */
import type { z } from "zod";
import { afterCommit, inTransaction } from "#db/client";
import { type Actor, personBehind } from "#lib/access/actor";
import { type Action, can, goesOnInMaintenance, isForStrangers, type Subjects } from "#lib/access/policy";
import { recordAudit } from "#lib/audit/record";
import { announce, tell } from "#lib/cache/purge";
import { maintenance } from "#lib/settings/maintenance-state";
import { failureOf, type Outcome } from "./outcome.ts";
import { once } from "./process.ts";
import { Refusal, refuse } from "./refusal.ts";

export type About = { kind: string; id: number | null };
/** What a command gives back to the kernel; `about` and `detail` go into the audit log, `tags` are purged after commit. */
export type Done<T> = { value: T; about?: About; detail?: Record<string, unknown>; tags?: readonly string[] };

export type Definition<A extends Action, I, S extends Subjects[A], P, T> = {
  name: string;
  can: A;
  input: z.ZodType<I>;
  /** Stands before the names of its fields in a failure, where they are called otherwise than in other commands: "source" makes "source.note". */
  fieldsOf?: string;
  /** Loads what the command is done to; with `lock` it must hold the rows until the end of the transaction. */
  subject: (input: I, lock: boolean) => Promise<S>;
  /** Anything over 5 ms or over the network (hashing, rendering, pictures), outside of the transaction. */
  prepare?: (input: I, subject: S, actor: Actor) => Promise<P>;
  run: (given: { actor: Actor; input: I; subject: S; prepared: P }) => Promise<Done<T>>;
  /** For autosaves only: the revision made of them is recorded instead. */
  unrecorded?: true;
};
export type Command<T> = ((actor: Actor, input: unknown) => Promise<Outcome<T>>) & { commandName: string };

/** The names of all commands loaded so far; `doctor` compares server actions with it. */
export const commandNames = () => once("commands", () => new Set<string>());

/**
 * Declares a command: parse, ask the policy, prepare, begin, load and lock, ask again, run, record, commit, purge.
 * @returns a function of actor and raw input; it never throws for expected failures.
 */
export function command<A extends Action, I, S extends Subjects[A], P, T>(definition: Definition<A, I, S, P, T>): Command<T> {
  commandNames().add(definition.name);
  const call = async (actor: Actor, raw: unknown): Promise<Outcome<T>> => {
    try {
      return { ok: true, value: await perform(definition, actor, raw) };
    } catch (error) {
      return failureOf(error, definition.name);
    }
  };
  return Object.assign(call, { commandName: definition.name });
}

async function perform<A extends Action, I, S extends Subjects[A], P, T>(definition: Definition<A, I, S, P, T>, actor: Actor, raw: unknown): Promise<T> {
  const parsed = definition.input.safeParse(raw);
  if (!parsed.success) throw invalidInput(parsed.error, definition.fieldsOf);
  const input = parsed.data;
  // Before the subject is loaded: a stranger must not learn from the answer which numbers exist.
  if (actor.kind === "anonymous" && !isForStrangers(definition.can)) refuse("access.signIn");
  if (!goesOnInMaintenance(definition.can, actor) && (await maintenance()).on) refuse("maintenance.on");
  const ask = (subject: S) => can(actor, definition.can, subject) || refuse("access.denied");
  let prepared = undefined as P;
  if (definition.prepare) {
    const unlocked = await definition.subject(input, false);
    ask(unlocked);
    prepared = await definition.prepare(input, unlocked, actor);
  }
  const done = await inTransaction(async () => {
    const subject = await definition.subject(input, true);
    ask(subject);
    const result = await definition.run({ actor, input, subject, prepared });
    if (!definition.unrecorded) await recordAudit({ actor, personId: personBehind(actor), action: definition.name, about: result.about, detail: result.detail });
    const { tags = [] } = result;
    if (tags.length > 0) {
      const number = await announce(tags);
      afterCommit(() => tell(tags, number));
    }
    return result;
  });
  return done.value;
}

function invalidInput(error: z.ZodError, of?: string): Refusal {
  const issue = error.issues[0];
  const field = [of, ...(issue?.path ?? [])].filter((step) => step !== undefined).join(".");
  if (issue?.code === "too_big") return new Refusal("input.tooLong", { field, maximum: Number(issue.maximum) });
  return new Refusal("input.invalid", { field });
}
