/** What the server calls when it has begun to listen. */
import { systemActor } from "#lib/access/actor";
import { log } from "#lib/kernel/log";
import { installSamples } from "./install.ts";

/**
 * Installs the sample content where it is wanted. Never throws; a failure is logged and the next start goes on from there.
 * Takes some twenty seconds of two cores at the first start, so do not wait for it before answering requests.
 */
export async function installSamplesAtFirstRun(): Promise<void> {
  try {
    const since = performance.now();
    const outcome = await installSamples(systemActor("first run"));
    if (!outcome.ok) log().warn({ code: outcome.code, incident: outcome.incident }, "the sample content is not complete; the next start goes on");
    else if (outcome.value.stories > 0) log().info({ stories: outcome.value.stories, ms: Math.round(performance.now() - since) }, "sample content installed");
  } catch (error) {
    log().warn({ err: error }, "the sample content is not complete; the next start goes on");
  }
}
