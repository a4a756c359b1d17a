/** For the tests: a process of its own that keeps a database running until it is killed. Prints its address. */
import { startEmbedded } from "./supervisor.ts";

const [dataDir = ""] = process.argv.slice(2);
const database = await startEmbedded({ dataDir, log: () => {}, durable: false }).catch((error: Error) => {
  process.stdout.write(`refused ${error.message}\n`);
  process.exit(1);
});
process.stdout.write(`${database.url}\n`);
