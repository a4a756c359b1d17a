/** `user create`: an account at once, with a link to choose a password or the password given. */
import { text } from "node:stream/consumers";
import { roles } from "#lib/access/roles";
import { createPerson } from "#lib/people/create-person";
import { withDatabase } from "./database.ts";
import { commandLineActor, readRole } from "./people.ts";
import type { Run } from "./verb.ts";

export const run: Run = async ({ values, rest: [email = "", name = ""], terminal }) => {
  const { words } = terminal;
  const role = readRole(values.role);
  if (role === null) return terminal.misused(words.wrongRole(String(values.role), roles.join(", ")));
  const password = values["password-stdin"] === true ? firstLine(await text(process.stdin)) : null;
  if (password === "") return terminal.misused(words.noPassword);
  return withDatabase(async () => {
    const outcome = await createPerson(await commandLineActor(), { email, name, role, password, language: terminal.language });
    if (!outcome.ok) return terminal.refuseFor(outcome);
    const { personId, link } = outcome.value;
    const sentence = link === null ? words.created(name, outcome.value.email) : words.createdWithLink(name, outcome.value.email, link);
    terminal.tell(sentence, { id: personId, email: outcome.value.email, role, link });
    return 0;
  });
};

/** `echo` and editors end a line; that end is no part of the password. */
function firstLine(given: string): string {
  return given.split(/\r?\n/)[0] ?? "";
}
