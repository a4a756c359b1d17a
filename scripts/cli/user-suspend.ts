/** `user suspend`: closes an account; what the person wrote stays. */
import { suspendPerson } from "#lib/people/suspend";
import { withDatabase } from "./database.ts";
import { accountOf, commandLineActor } from "./people.ts";
import type { Run } from "./verb.ts";

export const run: Run = ({ rest: [email = ""], terminal }) =>
  withDatabase(async () => {
    const person = await accountOf(email);
    if (!person) return terminal.refuse("people.unknown", terminal.words.noSuchUser(email));
    const outcome = await suspendPerson(await commandLineActor(), { personId: person.id });
    if (!outcome.ok) return terminal.refuseFor(outcome);
    terminal.tell(terminal.words.suspended(person.email), { id: person.id, email: person.email, status: "suspended", endedSessions: outcome.value.endedSessions });
    return 0;
  });
