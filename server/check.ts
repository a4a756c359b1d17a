/** Settings, port and a database of one's own looked at before a build; the same sentences as at the start. */
import { StartRefusal } from "#lib/kernel/terminal";
import { checkDatabase } from "./external-database.ts";
import { checkPort } from "./port.ts";
import { settle } from "./settings.ts";

try {
  const { host, port, databaseUrl } = settle();
  await checkPort(host, port);
  if (databaseUrl) await checkDatabase(databaseUrl);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
