/** Tells the WebSub hub which feeds have changed; it fetches them and hands them on to everybody who follows. */
import { localPath } from "#lib/i18n/languages";
import { log } from "#lib/kernel/log";
import { type Outgoing, sendOut } from "#lib/outgoing/send";
import { OutgoingRefused, type RefusedReason } from "#lib/outgoing/types";
import { absolute } from "#lib/reading/addresses";
import { feedFormats, feedPath } from "#lib/reading/feeds/formats";
import { siteSettings } from "#lib/settings/read";
import { findPages } from "./store.ts";
import type { Touched } from "./types.ts";

/** Hubs answer at once and do their work afterwards. */
const limits = { time: 5_000, size: 64_000 };
/** What may be otherwise in a minute. */
const passing: ReadonlySet<RefusedReason> = new Set(["time", "unresolved"]);

/**
 * For the job: throws where trying again may help, and then tells everything once more, which does no harm.
 * What the hub does not want is logged and left.
 */
export async function pingHub(touched: Touched, send: Outgoing = sendOut): Promise<void> {
  const { hub } = await siteSettings();
  if (hub === "") return;
  for (const topic of await topicsOf(touched)) {
    const status = await tell(hub, topic, send);
    if (status >= 500 || status === 408 || status === 429) throw new Error(`the hub answered ${status}`);
    if (status >= 300) log().warn({ hub, topic, status }, "the hub does not take this feed");
  }
}

/** Absolute addresses of every format of every feed. */
export async function topicsOf(touched: Touched): Promise<string[]> {
  const pages = ["/", ...(await findPages(touched))].map((page) => localPath(touched.language, page));
  return pages.flatMap((page) => feedFormats.map((format) => absolute(feedPath(page, format))));
}

/** The status; 0 where we do not go. One feed a request: hubs differ in how they read several. */
async function tell(hub: string, topic: string, send: Outgoing): Promise<number> {
  const body = new URLSearchParams({ "hub.mode": "publish", "hub.url": topic }).toString();
  try {
    return (await send(hub, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body }, limits)).status;
  } catch (error) {
    if (!(error instanceof OutgoingRefused) || passing.has(error.reason)) throw error;
    log().warn({ hub, topic, reason: error.reason }, "the hub is no address to go to");
    return 0;
  }
}
