/** Has the service worker keep this article's page, so that it opens again without a network. */
import { offlineScope, offlineWorker } from "#lib/collab/words";
import type { DraftLink } from "./link.ts";

export type Kept = { articleId: number; personId: number; /** What stands on the page that is shown where nothing is kept. */ calm: { language: string; title: string; text: string; retry: string } };

/** Returns what ends the listening. Where the browser has no service workers (no https), an article simply needs the network to open. */
export function keepForOffline(link: DraftLink, kept: Kept): () => void {
  // While developing, files change under the same name.
  if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return () => {};
  const ending = new AbortController();
  const tell = () => void register(kept, ending.signal).catch(() => {});
  if (document.readyState === "complete") tell();
  else addEventListener("load", tell, { once: true });
  // Signing in again took away what was kept.
  let { denied } = link.state.get();
  const stop = link.state.subscribe(() => {
    const before = denied;
    ({ denied } = link.state.get());
    if (before === "signedOut" && denied === null) tell();
  });
  return () => {
    ending.abort();
    removeEventListener("load", tell);
    stop();
  };
}

async function register({ articleId, personId, calm }: Kept, signal: AbortSignal): Promise<void> {
  await navigator.serviceWorker.register(offlineWorker, { scope: offlineScope });
  const { active } = await navigator.serviceWorker.ready;
  if (signal.aborted) return;
  // What was loaded before the worker was there.
  active?.postMessage({ keep: `/desk/articles/${articleId}`, person: personId, assets: ownPaths(performance.getEntriesByType("resource")), calm });
  // And what is loaded while it still takes that page: it sees those requests, and has no place for them yet.
  const later = new PerformanceObserver((seen) => {
    const more = ownPaths(seen.getEntries()).filter((path) => path.startsWith("/_next/static/"));
    if (more.length > 0) active?.postMessage({ more });
  });
  later.observe({ type: "resource" });
  signal.addEventListener("abort", () => later.disconnect());
}

const ownPaths = (entries: readonly PerformanceEntry[]) => entries.flatMap(({ name }) => (name.startsWith(location.origin) ? [new URL(name).pathname] : []));
