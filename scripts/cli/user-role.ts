/** `user role`: gives somebody another role. */
import { roles } from "#lib/access/roles";
import { changeRole } from "#lib/people/change-role";
import { withDatabase } from "./database.ts";
import { accountOf, commandLineActor, readRole } from "./people.ts";
import type { Run } from "./verb.ts";

export const run: Run = async ({ rest: [email = "", typed = ""], terminal }) => {
  const { words } = terminal;
  const role = readRole(typed);
  if (role === null) return terminal.misused(words.wrongRole(typed, roles.join(", ")));
  return withDatabase(async () => {
    const person = await accountOf(email);
    if (!person) return terminal.refuse("people.unknown", words.noSuchUser(email));
    const outcome = await changeRole(await commandLineActor(), { personId: person.id, role });
    if (!outcome.ok) return terminal.refuseFor(outcome);
    terminal.tell(words.roleChanged(person.email, words.role[role]), { id: person.id, email: person.email, role });
    return 0;
  });
};
