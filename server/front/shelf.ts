/** Documents in memory: the least recently used goes first, and each can be found by its tags. */

/** What is kept must know its size, which may grow (an encoding made later): see `weigh`. */
export type Item = { readonly tags: ReadonlySet<string>; bytes: number };

export class Shelf<T extends Item> {
  /** In the order of use: the first was not asked for the longest. */
  readonly #items = new Map<string, T>();
  readonly #byTag = new Map<string, Set<string>>();
  readonly #most: number;
  readonly #onLeave: (key: string) => void;
  #bytes = 0;

  /**
   * @param most bytes; an item larger than all of it is not kept.
   * @param onLeave is told of each key whose item goes.
   */
  constructor(most: number, onLeave: (key: string) => void = () => {}) {
    this.#most = most;
    this.#onLeave = onLeave;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#items.size;
  }

  get(key: string): T | undefined {
    const item = this.#items.get(key);
    if (!item) return undefined;
    this.#items.delete(key);
    this.#items.set(key, item);
    return item;
  }

  /** The item, without counting as a use of it. */
  peek(key: string): T | undefined {
    return this.#items.get(key);
  }

  /** Whether `item` is what stands under `key` now. */
  holds(key: string, item: T): boolean {
    return this.#items.get(key) === item;
  }

  put(key: string, item: T): void {
    this.delete(key);
    if (item.bytes > this.#most) return;
    this.#items.set(key, item);
    this.#bytes += item.bytes;
    for (const tag of item.tags) {
      const keys = this.#byTag.get(tag) ?? new Set<string>();
      this.#byTag.set(tag, keys.add(key));
    }
    this.#makeRoom();
  }

  /** Tells that an item has grown to `bytes`. */
  weigh(key: string, item: T, bytes: number): void {
    if (this.holds(key, item)) {
      this.#bytes += bytes - item.bytes;
      item.bytes = bytes;
      this.#makeRoom();
    } else item.bytes = bytes;
  }

  delete(key: string): void {
    const item = this.#items.get(key);
    if (!item) return;
    this.#items.delete(key);
    this.#bytes -= item.bytes;
    for (const tag of item.tags) {
      const keys = this.#byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#byTag.delete(tag);
    }
    this.#onLeave(key);
  }

  /** The keys of everything with this tag. */
  tagged(tag: string): string[] {
    return [...(this.#byTag.get(tag) ?? [])];
  }

  /** In the order of use, the last used last. */
  entries(): [key: string, item: T][] {
    return [...this.#items];
  }

  values(): IterableIterator<T> {
    return this.#items.values();
  }

  clear(): void {
    this.#items.clear();
    this.#byTag.clear();
    this.#bytes = 0;
  }

  #makeRoom(): void {
    for (const key of this.#items.keys()) {
      if (this.#bytes <= this.#most) return;
      this.delete(key);
    }
  }
}
