/** Decides what to do with a copy that a closed or crashed tab left on this device. Pure. */
import type { KeptCopy } from "./copies.ts";
import { same } from "./same.ts";
import type { Copy } from "./texts.ts";

export type Offer = { copy: KeptCopy; moved: boolean };
export type Recovery = {
  /** `moved`: the server has newer text than the copy builds on; both are shown before anything is taken. */
  offers: Offer[];
  /** Keys of copies that say what the server says. */
  settled: string[];
};

/** Nothing is ever taken over without being asked for. */
export function recoverable(server: Copy & { version: number }, copies: readonly KeptCopy[]): Recovery {
  const recovery: Recovery = { offers: [], settled: [] };
  for (const copy of copies) {
    const known = [server, ...recovery.offers.map((offer) => offer.copy)];
    if (known.some((other) => copy.unsaved.every((part) => same(other[part], copy[part])))) recovery.settled.push(copy.key);
    else recovery.offers.push({ copy, moved: copy.version !== server.version });
  }
  return recovery;
}
