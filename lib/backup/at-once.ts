/** A backup by whoever starts or serves the program, outside of a running site: no state is told, since nobody looks. */
import { dirname } from "node:path";
import { failureOf, type Outcome } from "#lib/kernel/outcome";
import { refuse } from "#lib/kernel/refusal";
import { whileAlone } from "./rows-store.ts";
import { keepNewest } from "./run.ts";
import type { Manifest } from "./types.ts";
import { type Order, writeBackup } from "./write.ts";

/** How many of those before an update stay. */
const kept = 3;

export async function makeBackupAtOnce(order: Order): Promise<Outcome<Manifest>> {
  try {
    const done = await whileAlone(() => writeBackup(order));
    if (!done) refuse("backup.running");
    if (order.kind === "before") await keepNewest("before", kept, dirname(order.file));
    return { ok: true, value: done.value };
  } catch (error) {
    return failureOf(error, "backup");
  }
}
