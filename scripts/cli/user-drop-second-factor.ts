/** `user drop-second-factor`: for who has lost telephone and recovery codes, the owner too, whom no admin can help. */
import { dropSecondFactor } from "#lib/factors/turn-off";
import { withDatabase } from "./database.ts";
import { accountOf, commandLineActor } from "./people.ts";
import type { Run } from "./verb.ts";

export const run: Run = ({ rest: [email = ""], terminal }) =>
  withDatabase(async () => {
    const person = await accountOf(email);
    if (!person) return terminal.refuse("people.unknown", terminal.words.noSuchUser(email));
    const outcome = await dropSecondFactor(await commandLineActor(), { personId: person.id });
    if (!outcome.ok) return terminal.refuseFor(outcome);
    terminal.tell(terminal.words.factorDropped(person.email), { id: person.id, email: person.email, endedSessions: outcome.value.endedSessions });
    return 0;
  });
