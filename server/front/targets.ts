/** Which document an address asks for, remembered: the same thousand addresses are asked for all day. */

/** As many as a site has pages that are read at a time; anybody can make up more. */
const most = 10_000;
/** Longer ones are made up. */
const longest = 300;

export class Targets {
  /** From the address as it came in; the longest known first. */
  readonly #known = new Map<string, string>();

  get size(): number {
    return this.#known.size;
  }

  get(address: string | undefined): string | undefined {
    return address === undefined ? undefined : this.#known.get(address);
  }

  put(address: string | undefined, target: string): void {
    if (address === undefined || address.length > longest || this.#known.has(address)) return;
    const [first] = this.#known.size >= most ? this.#known.keys() : [];
    if (first !== undefined) this.#known.delete(first);
    this.#known.set(address, target);
  }
}
