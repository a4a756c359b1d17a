/** Settings and port looked at before a build; the same sentences as at the start. */
import { StartRefusal } from "#lib/kernel/terminal";
import { checkPort } from "./port.ts";
import { settle } from "./settings.ts";

try {
  const { host, port } = settle();
  await checkPort(host, port);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
