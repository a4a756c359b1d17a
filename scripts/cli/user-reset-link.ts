/** `user reset-link`: a link to choose a new password, for whoever lost theirs, the owner too. */
import { makeResetLink } from "#lib/people/reset-link";
import { withDatabase } from "./database.ts";
import { accountOf, commandLineActor } from "./people.ts";
import type { Run } from "./verb.ts";

export const run: Run = ({ rest: [email = ""], terminal }) =>
  withDatabase(async () => {
    const person = await accountOf(email);
    if (!person) return terminal.refuse("people.unknown", terminal.words.noSuchUser(email));
    const outcome = await makeResetLink(await commandLineActor(), { personId: person.id });
    if (!outcome.ok) return terminal.refuseFor(outcome);
    terminal.tell(terminal.words.resetLink(person.email, outcome.value.link), { id: person.id, email: person.email, link: outcome.value.link, mailed: outcome.value.sent });
    return 0;
  });
