/** Turns a command into a server action; for `app/` only. */
import { headers } from "next/headers";
import { type Actor, anonymous } from "#lib/access/actor";
import { failureSentence } from "#lib/i18n/failure";
import type { Lang } from "#lib/i18n/languages";
import type { Command } from "#lib/kernel/command";
import { type Failure, failureOf, type Outcome } from "#lib/kernel/outcome";
import { currentActor } from "#lib/session/current";
import { languageAtPage } from "./language.ts";

/** A failure brings its sentence in the person's language. */
export type ActionResult<T> = { ok: true; value: T } | (Failure & { message: string });
/** Called with an input or a form; from `useActionState` with the state before and the form. */
export type ServerAction<T> = (input: unknown, form?: FormData) => Promise<ActionResult<T>>;

/**
 * Use in a "use server" file, one line per command: `export const publishAction = serverAction(publishArticle);`
 * @param read makes the command's input of a form; `formFields` unless given. Never throws.
 */
export function serverAction<T>(command: Command<T>, read: (form: FormData) => unknown = formFields): ServerAction<T> {
  return async (input, form) => {
    const given = form ?? input;
    const sent = await headers();
    const languageOf = (actor: Actor) => languageAtPage(actor, sent.get("accept-language"), sent.get("referer"));
    let language = languageOf(anonymous);
    try {
      const actor = await currentActor();
      language = languageOf(actor);
      return told(await command(actor, given instanceof FormData ? read(given) : given), language);
    } catch (error) {
      return told(failureOf(error, command.commandName), language);
    }
  };
}

/** Fields by name; a repeated one becomes a list. Next's own fields are left out. */
export function formFields(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION_"));
  return Object.fromEntries(names.map((name) => [name, form.getAll(name)] as const).map(([name, values]) => [name, values.length === 1 && values[0] !== undefined ? values[0] : values]));
}

function told<T>(outcome: Outcome<T>, language: Lang): ActionResult<T> {
  return outcome.ok ? outcome : { ...outcome, message: failureSentence(outcome, language) };
}
