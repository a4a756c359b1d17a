/** Decides what to do with a copy that a closed or crashed tab left on this device. Pure. */
import type { KeptCopy } from "./copies.ts";
import { same } from "./same.ts";
import type { Copy } from "./texts.ts";

/** `text`: an earlier version of the editor kept the words of the article as well; they are offered as they are, and put in place of nothing. */
export type Offer = { copy: KeptCopy; kind: "text" | "details"; /** The server has newer details than the copy builds on. */ moved: boolean };
export type Recovery = {
  offers: Offer[];
  /** Keys of copies that say what the server says. */
  settled: string[];
};

/** Nothing is ever taken over without being asked for. */
export function recoverable(server: Copy & { version: number }, copies: readonly KeptCopy[]): Recovery {
  const recovery: Recovery = { offers: [], settled: [] };
  for (const copy of copies) {
    const known: Pick<KeptCopy, "content" | "details">[] = [server, ...recovery.offers.map((offer) => offer.copy)];
    const says = (other: Pick<KeptCopy, "content" | "details">) => copy.unsaved.every((part) => same(other[part], copy[part]));
    if (known.some(says)) recovery.settled.push(copy.key);
    else recovery.offers.push({ copy, kind: hasText(copy) && !same(copy.content, server.content) ? "text" : "details", moved: copy.version !== server.version });
  }
  return recovery;
}

export function hasText(copy: KeptCopy): copy is KeptCopy & Required<Pick<KeptCopy, "content">> {
  return copy.content !== undefined && copy.unsaved.includes("content");
}

/** What is left of a copy when its words have been put somewhere safe; null: nothing. */
export function withoutText({ content: _, ...copy }: KeptCopy): KeptCopy | null {
  return copy.unsaved.includes("details") ? { ...copy, unsaved: ["details"] } : null;
}
