/** The document on this device: a page that was closed, crashed or offline finds here what the server has not. */
import * as Y from "yjs";
import { type Kept, type Mark, openKept } from "./kept.ts";
import { nameOf } from "./unsent.ts";

/** Milliseconds to wait for a storage that does not answer: writing must not wait for it. */
const patience = 2_000;
/** Milliseconds until a storage that was full is tried again. */
const again = 5_000;
/** Updates after which they are joined into one. */
const many = 500;

export type Device = {
  /** Whether it keeps what is written just now; `told` says when that changes. */
  keeps: () => boolean;
  /** The server has everything that this page holds. */
  sent: () => void;
  /** Takes the copy away: what nobody may save shall not come back. */
  clear: () => Promise<void>;
  close: () => void;
};

/** One copy for each person: another one at the same machine does not get to see it. `seed`: of the document, which a database that was set up anew makes again. */
export type Place = { personId: number; articleId: number; seed: string };

/** `told`: whether the device keeps what is written, each time that changes. `late`: takes a device that answers after it was waited for. `isFromServer`: of an update, by its origin. `joining`: hears what joins the document, before it does. */
export type Circumstances = { told: (keeps: boolean) => void; late: (device: Device) => void; isFromServer: (origin: unknown) => boolean; joining?: (stored: readonly Uint8Array[]) => void; open?: typeof openKept };

/**
 * Puts into `doc` what this device has of it, and keeps it here from then on.
 * @param signal ends the keeping, also before it has begun
 * @returns null where the device keeps nothing (storage is forbidden or missing) or has not answered yet: a busy one answers later, and keeps everything from then on. One that is full keeps nothing yet.
 */
export async function keepOnDevice(doc: Y.Doc, place: Place, circumstances: Circumstances, signal: AbortSignal): Promise<Device | null> {
  const opening = begin(doc, nameOf(place), circumstances, signal);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const keeper = await Promise.race([opening.catch(() => null), late]);
  if (!keeper) void opening.then(({ device }) => signal.aborted || circumstances.late(device), () => {});
  return keeper?.device ?? null;
}

async function begin(doc: Y.Doc, name: string, circumstances: Circumstances, signal: AbortSignal): Promise<Keeper> {
  const keeper = new Keeper(doc, name, circumstances);
  await keeper.begin(signal);
  return keeper;
}

class Keeper {
  readonly #doc: Y.Doc;
  readonly #name: string;
  readonly #mark: string;
  readonly #circumstances: Circumstances;
  #kept: Kept | null = null;
  /** Of other pages, as they were before this one took their words. */
  #marks: Mark[] = [];
  #added = 0;
  #keeps = true;
  #unsent = false;
  /** Something was written while nothing was kept, and no transaction has taken it. */
  #missed = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(doc: Y.Doc, name: string, circumstances: Circumstances) {
    this.#doc = doc;
    this.#name = name;
    this.#mark = String(doc.clientID);
    this.#circumstances = circumstances;
  }

  async begin(signal: AbortSignal): Promise<void> {
    const { open = openKept } = this.#circumstances;
    const kept = await open(this.#name, () => this.#lost());
    this.#doc.on("update", this.#onUpdate);
    try {
      this.#marks = await kept.unsent();
      // From the moment on at which the document is written down, every change of it is: one that is missing makes all after it unreadable.
      const merge = (stored: readonly Uint8Array[]) => {
        const merged = this.#merged(stored);
        this.#kept = kept;
        return merged;
      };
      if (!signal.aborted) await kept.join(merge, this.#ownMark);
    } catch (error) {
      // It could be read but not written: it is tried again as one that becomes full later is.
      if (this.#kept && !signal.aborted) return this.#failed();
      this.#end();
      kept.close();
      throw error;
    }
    if (!signal.aborted) return;
    this.#end();
    kept.close();
  }

  readonly #ownMark = (): string | null => (this.#unsent ? this.#mark : null);

  readonly device: Device = {
    keeps: () => this.#keeps && this.#kept !== null,
    sent: () => {
      this.#unsent = false;
      void this.#kept?.sent([{ page: this.#mark }, ...this.#marks.splice(0)]).catch(() => {});
    },
    clear: async () => {
      this.#end();
      await new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(this.#name);
        request.onsuccess = request.onerror = request.onblocked = () => resolve();
      });
    },
    close: () => this.#end(),
  };

  /** What the device has joins the document, which then stands for all of it. */
  #merged(stored: readonly Uint8Array[]): Uint8Array {
    // Later on it is only another page's, which answers for itself.
    if (!this.#kept && stored.length > 0) this.#circumstances.joining?.(stored);
    this.#doc.transact(() => {
      for (const update of stored) Y.applyUpdate(this.#doc, update, this);
    }, this);
    return Y.encodeStateAsUpdate(this.#doc);
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    const own = !this.#circumstances.isFromServer(origin);
    this.#unsent ||= own;
    // While nothing is kept, the next try takes everything.
    this.#missed ||= !this.#keeps;
    if (!this.#keeps || !this.#kept) return;
    const joins = ++this.#added % many === 0;
    // A database that was closed under us throws at once: Yjs must not hear of it, or nobody hears of any other change.
    void attempt(async () => (joins ? this.#join() : this.#kept?.add(update, own ? this.#mark : null))).catch(() => this.#failed());
  };

  async #join(): Promise<void> {
    const merge = (stored: readonly Uint8Array[]) => {
      this.#missed = false;
      return this.#merged(stored);
    };
    await this.#kept?.join(merge, this.#ownMark);
  }

  /** What is written between the taking and its end would be missing, and make all after it unreadable: until there is none, nothing is kept. */
  async #takeAll(): Promise<void> {
    do await this.#join();
    while (this.#missed && this.#kept);
  }

  /** Full, as a rule: it may have room again. */
  #failed(): void {
    if (!this.#kept) return;
    this.#tell(false);
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void attempt(() => this.#takeAll()).then(() => this.#kept && this.#tell(true), () => this.#failed()), again);
  }

  /** The copy was taken away from outside, by signing out in another tab for instance: it is not made anew. */
  #lost(): void {
    this.#end();
    this.#tell(false);
  }

  #tell(keeps: boolean): void {
    if (keeps === this.#keeps) return;
    this.#keeps = keeps;
    this.#circumstances.told(keeps);
  }

  #end(): void {
    clearTimeout(this.#again);
    this.#doc.off("update", this.#onUpdate);
    this.#kept?.close();
    this.#kept = null;
  }
}

async function attempt(work: () => Promise<void> | undefined): Promise<void> {
  await work();
}
