/** Puts sources that are due for comparing into the queue, each at most once a day, whichever server asks. */
import { z } from "zod";
import { systemActor } from "#lib/access/actor";
import { enqueue } from "#lib/jobs/enqueue";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { claimDue } from "./due-store.ts";

/** Of one round: they are fetched one after another. */
const most = 30;

const enqueueDue = command({
  name: "source.enqueueDue",
  can: "source.compareDue",
  input: z.object({}),
  subject: async () => undefined,
  run: async () => {
    const ids = await claimDue(most);
    const now = await databaseNow();
    for (const sourceId of ids) await enqueue("source.compare", { sourceId }, now);
    return { value: ids };
  },
  unrecorded: true,
});

/** One round. @returns which sources are going to be compared. Throws where the database is away. */
export async function enqueueDueSources(): Promise<number[]> {
  const outcome = await enqueueDue(systemActor("compare"), {});
  if (!outcome.ok) throw new Error(`sources to compare: ${outcome.code}`);
  return outcome.value;
}
