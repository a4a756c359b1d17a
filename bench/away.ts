/** The database is away for a minute while readers read: they do not notice, and it is found again by itself. */
import { setTimeout as pause } from "node:timers/promises";
import { startEmbedded } from "#server/embedded-postgres/supervisor";
import { doorTo } from "../e2e/support/switch.ts";
import { addressesOf } from "./addresses.ts";
import { type Figure, round } from "./figure.ts";
import { load, loadedBy } from "./load.ts";
import { startSite } from "./process.ts";

const seconds = 60;

export async function measureAway(dataDir: string): Promise<Figure[]> {
  let database = await startEmbedded({ dataDir, log: () => {} });
  // A database that starts anew has another port; to the site it is the same one.
  const door = await doorTo(database.url);
  const site = await startSite("server/main.ts", dataDir, { DATABASE_URL: door.url, AUTH_SECRET: "bench-only-0123456789abcdef0123456789" });
  try {
    const found = await addressesOf(site.url);
    const kept = [found.article, found.home, found.section, found.feed];
    for (const path of kept) await fetch(site.url + path);
    await database.stop();
    const since = performance.now();
    const under = load(site.url + found.article, seconds);
    let [asked, failed] = [0, 0];
    while (performance.now() - since < seconds * 1_000) {
      for (const path of kept) {
        asked++;
        if (!(await fetch(site.url + path)).ok) failed++;
      }
      await pause(100);
    }
    const loaded = await under;
    database = await startEmbedded({ dataDir, log: () => {} });
    door.leadTo(database.url);
    const back = performance.now();
    while (!(await fetch(`${site.url}/readyz`)).ok || (await fetch(`${site.url}/search?q=a`)).status !== 200) await pause(50);
    return [
      { name: "database away, kept pages answered 200", value: round(100 * (1 - (failed + loaded.failed) / (asked + loaded.perSecond * seconds)), 4), unit: "%", promised: "100 %", how: `${seconds} s, ${loadedBy} on one article at ${Math.round(loaded.perSecond)}/s and ${asked} requests of article, home, section and feed; ${failed + loaded.failed} failed` },
      { name: "database back, found again after", value: round((performance.now() - back) / 1_000), unit: "s", promised: "by itself", how: "until /readyz and a page made anew answer 200" },
    ];
  } finally {
    await site.stop();
    await door.close();
    await database.stop();
  }
}
