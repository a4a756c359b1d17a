/** `user suspend` and its way back, `user restore`. */
import { restorePerson, suspendPerson } from "#lib/people/suspend";
import { withDatabase } from "./database.ts";
import { accountOf, commandLineActor } from "./people.ts";
import type { Verb } from "./verb.ts";

export const userSuspendVerb: Verb = {
  words: ["user", "suspend"],
  takes: "EMAIL",
  explained: "userSuspend",
  rest: [1, 1],
  run: ({ rest: [email = ""], terminal }) =>
    withDatabase(async () => {
      const person = await accountOf(email);
      if (!person) return terminal.refuse("people.unknown", terminal.words.noSuchUser(email));
      const outcome = await suspendPerson(await commandLineActor(), { personId: person.id });
      if (!outcome.ok) return terminal.refuseFor(outcome);
      terminal.tell(terminal.words.suspended(person.email), { id: person.id, email: person.email, status: "suspended", endedSessions: outcome.value.endedSessions });
      return 0;
    }),
};

export const userRestoreVerb: Verb = {
  words: ["user", "restore"],
  takes: "EMAIL",
  explained: "userRestore",
  rest: [1, 1],
  run: ({ rest: [email = ""], terminal }) =>
    withDatabase(async () => {
      const person = await accountOf(email);
      if (!person) return terminal.refuse("people.unknown", terminal.words.noSuchUser(email));
      const outcome = await restorePerson(await commandLineActor(), { personId: person.id });
      if (!outcome.ok) return terminal.refuseFor(outcome);
      terminal.tell(terminal.words.restored(person.email), { id: person.id, email: person.email, status: "active" });
      return 0;
    }),
};
