/** What the server calls when it has begun to listen: an upgraded site gets its related articles without anybody's doing. */
import { systemActor } from "#lib/access/actor";
import { log } from "#lib/kernel/log";
import { relateAll } from "./catch-up.ts";

/** Milliseconds after each batch: readers and writers come first. */
const rest = 250;

/** Never throws; what is left when the server stops, the next start goes on with. Needs not be waited for. */
export async function relateAtStart(): Promise<void> {
  try {
    const outcome = await relateAll(systemActor("start"), undefined, rest);
    if (!outcome.ok) log().warn({ code: outcome.code }, "some published articles are not related yet; the next start goes on");
    else if (outcome.value.related > 0) log().info(outcome.value, "related the articles that were published before");
  } catch (error) {
    log().warn({ err: error }, "some published articles are not related yet; the next start goes on");
  }
}
