/** The last step of a restore, in the restored site itself. */
import { z } from "zod";
import { closeEveryCeremony } from "#lib/factors/ceremonies";
import { command } from "#lib/kernel/command";
import { dropLinkMails } from "#lib/mail/queue";
import { closeEveryLink } from "#lib/people/links";
import { endEveryLink } from "#lib/previews/revoke-link";
import { endEverySession } from "#lib/session/end";
import { forgetState } from "./state.ts";

/** Records it, and ends all sessions and everything that opens something once: some had been ended, used or taken back since the backup was made, and nobody knows which. */
export const recordRestore = command({
  name: "backup.restored",
  can: "backup.run",
  input: z.object({ file: z.string().max(4_000), madeAt: z.string().max(40) }),
  subject: async () => undefined,
  run: async ({ input }) => {
    const endedSessions = await endEverySession();
    await closeEveryLink();
    await closeEveryCeremony();
    await endEveryLink();
    await dropLinkMails();
    await forgetState();
    return { value: { endedSessions }, about: { kind: "backup", id: null }, detail: { ...input, endedSessions } };
  },
});
