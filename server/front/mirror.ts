/** Readers' documents on disk as well: each as it is, in gzip and in Brotli, so that a file server answers without this process. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { log } from "#lib/kernel/log";
import type { Encoding } from "./encoding.ts";
import { failurePage } from "./failure-pages.ts";
import type { Packed, Parcel } from "./packed.ts";
import { never } from "./send.ts";

type Wanted = { parcel: Parcel; file: string; until: number; grown: () => void };

const endings = new Map<Encoding | null, string>([["br", ".br"], ["gzip", ".gz"], [null, ""]]);
/** A file server asks nobody. While purges of other servers are not heard, nothing stays on disk longer than this many milliseconds. */
const longestUntold = 60_000;
const everySecond = 1_000;
/** Beyond this many documents it takes less time to put the whole folder aside: unlinking one takes some hundredths of a millisecond. */
const fewFiles = 1_000;
/** A disk that is full is not asked again for this many milliseconds. */
const respite = 60_000;

/** It holds no document that the keeper would not give out at the same moment. All changes of files that readers could notice are synchronous. */
export class Mirror {
  readonly #folder: string;
  readonly #wanted = new Map<string, Wanted>();
  readonly #waiting = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  readonly #now: () => number;
  #working: Promise<void> | null = null;
  #untoldSince: number | null = null;
  #number = 0;
  #silentUntil = 0;
  #pausedUntil = 0;
  /** Files that could not be taken away yet; null for the whole folder. */
  readonly #owed = new Set<string | null>();

  /** @param folder made by `prepareStaticDir`. Its pages go: what changed while this process was not running is not known. @throws where it cannot be written. */
  constructor(folder: string, now: () => number = Date.now) {
    this.#folder = folder;
    this.#now = now;
    for (const name of ["pages", "new"]) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, "away.html"), failurePage(503, "zh-CN"));
    for (const name of readdirSync(folder)) if (/^old-\d+$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
    this.clear();
    this.#timer = setInterval(() => this.look(), everySecond);
    this.#timer.unref();
  }

  /** Documents that are wanted on disk; the newest may still be on their way. */
  get size(): number {
    return this.#wanted.size;
  }

  /**
   * Puts a document on disk when there is time.
   * @param until milliseconds since 1970 from which it is no longer right.
   * @param grown is called when encodings had to be made.
   */
  put(key: string, parcel: Parcel, until = Number.POSITIVE_INFINITY, grown = () => {}): void {
    if (this.#wanted.get(key)?.parcel === parcel || this.#isUntold() || this.#owed.size > 0 || this.#now() < this.#pausedUntil) return;
    const file = fileOf(key);
    if (file === null || parcel.document.status !== 200 || parcel.document.cacheControl === never) return;
    this.#wanted.set(key, { parcel, file, until, grown });
    this.#enqueue(key);
  }

  /** Writes a document once more that was packed more tightly. */
  renew(key: string): void {
    if (this.#wanted.has(key)) this.#enqueue(key);
  }

  /** They are gone when this returns. */
  remove(keys: readonly string[]): void {
    const there = keys.filter((key) => this.#wanted.has(key));
    if (there.length > fewFiles) return this.clear();
    for (const key of there) {
      const wanted = this.#wanted.get(key);
      if (!wanted) continue;
      this.#wanted.delete(key);
      // What the file server looks for first goes first.
      for (const ending of ["", ".br", ".gz"]) this.#unlink(join(this.#folder, "pages", wanted.file + ending));
    }
  }

  /** Everything is gone when this returns. */
  clear(): void {
    this.#wanted.clear();
    this.#waiting.clear();
    const [pages, aside] = [join(this.#folder, "pages"), join(this.#folder, `old-${this.#now()}${this.#number++}`)];
    try {
      renameSync(pages, aside);
      mkdirSync(pages);
    } catch (error) {
      this.#complain(error);
      this.#clearByHand(pages);
    }
    void rm(aside, { recursive: true, force: true }).catch(() => {});
  }

  #clearByHand(pages: string): void {
    try {
      rmSync(pages, { recursive: true, force: true });
      mkdirSync(pages, { recursive: true });
      this.#owed.delete(null);
    } catch (error) {
      this.#owed.add(null);
      this.#complain(error);
    }
  }

  /** Whether purges of other servers are heard. */
  set told(heard: boolean) {
    this.#untoldSince = heard ? null : (this.#untoldSince ?? this.#now());
  }

  /** Takes away what is no longer right at this time. */
  look(): void {
    this.#payBack();
    if (this.#isUntold()) {
      if (this.#wanted.size > 0) this.clear();
      return;
    }
    const now = this.#now();
    this.remove([...this.#wanted].flatMap(([key, { until }]) => (until <= now ? [key] : [])));
  }

  /** Resolves when everything that was put is on disk. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** The files stay: readers go on while the program is started anew, and the next one takes them away. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#waiting.clear();
    await this.settled();
  }

  /** What is owed goes before anything new comes. */
  #payBack(): void {
    if (this.#owed.has(null)) this.#clearByHand(join(this.#folder, "pages"));
    for (const file of [...this.#owed]) {
      this.#owed.delete(file);
      if (file !== null) this.#unlink(file);
    }
  }

  #isUntold(): boolean {
    return this.#untoldSince !== null && this.#now() - this.#untoldSince >= longestUntold;
  }

  #enqueue(key: string): void {
    this.#waiting.add(key);
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
      const [next] = this.#waiting;
      if (next !== undefined) this.#enqueue(next);
    });
  }

  async #work(): Promise<void> {
    for (const key of this.#waiting) {
      this.#waiting.delete(key);
      const wanted = this.#wanted.get(key);
      if (!wanted) continue;
      try {
        await this.#write(key, wanted);
      } catch (error) {
        if (this.#wanted.get(key) === wanted) this.remove([key]);
        this.#pausedUntil = this.#now() + respite;
        this.#complain(error);
      }
    }
  }

  /** The plain file last: a file server that finds it finds the others. */
  async #write(key: string, wanted: Wanted): Promise<void> {
    const { parcel, file } = wanted;
    for (const [encoding, ending] of endings) {
      if (encoding !== null && parcel.encodingFor(encoding) !== encoding) continue;
      const { bytes, tag } = await packed(parcel, encoding);
      const fresh = join(this.#folder, "new", String(this.#number++));
      await writeDated(fresh, bytes, secondsFor(tag));
      // It may have been purged while it was written.
      if (this.#wanted.get(key) !== wanted) return this.#unlink(fresh);
      const place = join(this.#folder, "pages", file + ending);
      mkdirSync(dirname(place), { recursive: true });
      renameSync(fresh, place);
    }
    wanted.grown();
  }

  #unlink(file: string): void {
    try {
      unlinkSync(file);
    } catch (error) {
      if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return;
      this.#owed.add(file);
      this.#complain(error);
    }
  }

  /** A full disk says the same for every document. */
  #complain(error: unknown): void {
    if (this.#now() < this.#silentUntil) return;
    this.#silentUntil = this.#now() + longestUntold;
    log().warn({ err: error, folder: this.#folder }, "a reader's document could not be put on disk or taken from it");
  }
}

/** Leaves nothing behind when it fails. */
async function writeDated(file: string, bytes: Uint8Array, seconds: number): Promise<void> {
  try {
    await writeFile(file, bytes);
    await utimes(file, seconds, seconds);
  } catch (error) {
    await rm(file, { force: true }).catch(() => {});
    throw error;
  }
}

async function packed(parcel: Parcel, encoding: Encoding | null): Promise<Packed> {
  return parcel.ready(encoding) ?? (encoding === null ? { bytes: parcel.document.body, encoding, tag: parcel.tagOf(null) } : parcel.pack(encoding));
}

/**
 * Where a document lies: a page in a folder of its own, under a name that no address has.
 * @returns null for what is never written: answers to a query, and names that could mean something to a file system.
 */
export function fileOf(key: string): string | null {
  if (key.includes("?")) return null;
  const segments = key.slice(1).split("/").filter((segment) => segment !== "").map(decodeURIComponent);
  if (segments.some((segment) => segment.length > 80 || /^[._]|[\\/:*"<>|\p{Cc}]/u.test(segment))) return null;
  return /\.[a-z0-9]+$/.test(segments.at(-1) ?? "") ? segments.join("/") : [...segments, "_.html"].join("/");
}

/**
 * A file server makes its tag of a file's time and length, and two versions of one second may be equally long: so the time stands
 * for the content. Seconds since 1970, as file systems and HTTP can say them.
 */
function secondsFor(tag: string): number {
  return 1_000_000_000 + (createHash("sha256").update(tag).digest().readUInt32BE(0) % 1_000_000_000);
}
