/** The process in which the server installs the sample content: see lib/samples/first-run.ts. Not a verb. */
import { closeDatabase, openDatabase } from "#db/client";
import { systemActor } from "#lib/access/actor";
import { log } from "#lib/kernel/log";
import { installSamples } from "#lib/samples/install";

const leave = () => process.exit(1);
process.once("disconnect", leave);

openDatabase(process.env.DATABASE_URL ?? "", 3);
const outcome = await installSamples(systemActor("first run"));
if (!outcome.ok) {
  log().warn({ code: outcome.code, incident: outcome.incident }, "a sample story could not be installed");
  process.exitCode = 1;
}
await closeDatabase();
process.off("disconnect", leave);
process.disconnect?.();
