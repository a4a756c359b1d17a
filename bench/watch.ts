/** Readers who look at a story's places on several servers again and again, and remember what they saw. */
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds between an answer and the next look: without any, the readers take from the publisher what the machine has. */
const rest = 10;

/** In milliseconds since 1970, with fractions: the same in all threads and processes of a machine. */
export const clock = () => performance.timeOrigin + performance.now();

type Place = { server: string; path: string; isArticle: boolean; /** The newest version seen; -1: not there. */ version: number; changedAt: number };

/** `mark` stands before the number of a version, as "…第12版", and nowhere else on the site. */
export type WatchedStory = { path: string; mark: string };

export class Watch {
  polls = 0;
  mixed = 0;
  /** Whether the story is just being taken down or brought back: then a list may be a moment behind its article. */
  takenDown = false;
  readonly #places: Place[];
  readonly #story: WatchedStory;
  #running = true;

  constructor(servers: readonly string[], paths: readonly string[], story: WatchedStory) {
    this.#story = story;
    this.#places = servers.flatMap((server) => paths.map((path) => ({ server, path, isArticle: path === story.path, version: 0, changedAt: 0 })));
  }

  /** Returns what ends it. */
  start(): () => Promise<void> {
    const looking = this.#places.map(async (place) => {
      while (this.#running) {
        await this.#look(place);
        await pause(rest);
      }
    });
    return async () => {
      this.#running = false;
      await Promise.all(looking);
    };
  }

  /** When each place showed this version, in milliseconds after `since` (see `clock`). The sitemap shows no headline: its place shows a newer time instead. */
  async until(version: number, since: number): Promise<number[]> {
    return this.#when((place) => (place.path.startsWith("/sitemap") ? place.changedAt > since : place.version === version), since);
  }

  untilGone(since: number): Promise<number[]> {
    return this.#when((place) => place.version === -1, since);
  }

  async untilBack(): Promise<void> {
    await this.#when((place) => place.version !== -1, 0);
  }

  async #when(shows: (place: Place) => boolean, since: number): Promise<number[]> {
    const late = clock() + 30_000;
    while (!this.#places.every(shows)) {
      const waiting = this.#places.filter((place) => !shows(place));
      if (clock() > late) throw new Error(`not seen after 30 s: ${waiting.map(({ server, path }) => server + path).join(", ")}`);
      await pause(1);
    }
    return this.#places.map(({ changedAt }) => changedAt - since);
  }

  async #look(place: Place): Promise<void> {
    const answer = await fetch(place.server + place.path);
    const text = await answer.text();
    this.polls++;
    const version = place.path.startsWith("/sitemap") ? stampIn(text, this.#story.path) : this.#versionIn(text, place);
    if (version === place.version) return;
    // Times in the sitemap grow like versions do.
    if (version !== -1 && place.version !== -1 && version < place.version) this.mixed++;
    if (!this.takenDown && version === -1) this.mixed++;
    place.version = version;
    place.changedAt = clock();
    if (!place.isArticle && version !== -1 && !this.takenDown) await this.#follow(place.server);
  }

  /** A list that names the story leads to it. */
  async #follow(server: string): Promise<void> {
    const answer = await fetch(server + this.#story.path);
    await answer.arrayBuffer();
    this.polls++;
    if (answer.status !== 200 && !this.takenDown) this.mixed++;
  }

  #versionIn(text: string, { isArticle }: Place): number {
    if (!isArticle && !text.includes(this.#story.path)) return -1;
    const seen = new Set([...text.matchAll(new RegExp(`${this.#story.mark}第(\\d+)版`, "g"))].map((match) => Number(match[1])));
    if (seen.size === 0) return -1;
    if (seen.size > 1) this.mixed++;
    return Math.max(...seen);
  }
}

function stampIn(text: string, path: string): number {
  const [, stamp] = new RegExp(`${path}</loc><lastmod>([^<]+)<`).exec(text) ?? [];
  return stamp === undefined ? -1 : Date.parse(stamp);
}
