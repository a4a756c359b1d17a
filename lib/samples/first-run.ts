/** What the server calls when it has begun to listen. */
import { fork } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { projectFolder } from "#lib/kernel/env";
import { log } from "#lib/kernel/log";
import { databaseUrl } from "./store.ts";
import { areSamplesWanted } from "./wanted.ts";

/** On Unix: a third of the time of a process that has something more urgent to do; all of it when nobody has. */
const politely = 5;

/**
 * Installs the sample content where it is wanted, in a process of its own and of lower priority: drawing takes some ten
 * seconds of CPU and hundreds of megabytes, which visitors should not notice and the server should not keep.
 * Never throws; a failure is logged and the next start goes on from there. Needs not be waited for.
 */
export async function installSamplesAtFirstRun(): Promise<void> {
  try {
    if (!(await areSamplesWanted())) return;
    const since = performance.now();
    const code = await runApart();
    if (code === 0) log().info({ ms: Math.round(performance.now() - since) }, "sample content installed");
    else log().warn({ code }, "the sample content is not complete; the next start goes on");
  } catch (error) {
    log().warn({ err: error }, "the sample content is not complete; the next start goes on");
  }
}

/** It ends with us: the channel between the two closes when this process goes, however it goes. */
function runApart(): Promise<number | null> {
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  const child = fork(join(projectFolder, "scripts/cli/first-run.ts"), [], { env: { ...process.env, DATABASE_URL: databaseUrl() }, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  child.once("error", reject);
  child.once("exit", resolve);
  child.unref();
  child.channel?.unref();
  try {
    if (child.pid !== undefined) setPriority(child.pid, politely);
  } catch {
    // A system that knows no priorities lets it run like others.
  }
  return promise;
}
