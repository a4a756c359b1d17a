/** `user list`: everybody who can sign in. */
import { withDatabase } from "./database.ts";
import { accounts } from "./people.ts";
import type { Run } from "./verb.ts";

export const run: Run = ({ terminal }) =>
  withDatabase(async () => {
    const { words } = terminal;
    let count = 0;
    for await (const { id, email, name, role, status, owner, lastSeenAt } of accounts()) {
      count++;
      const printed = [email, name, owner ? words.owner : words.role[role], words.status[status]].join("\t");
      terminal.tell(printed, { id, email, name, role, status, owner, lastSeenAt });
    }
    if (count === 0) terminal.remark(words.noUsers);
    return 0;
  });
