/** Decides what to do with a copy that a closed or crashed tab left on this device. Pure. */
import type { ArticleDetails } from "#lib/articles/types";
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
    const whole = ({ content, details }: Pick<KeptCopy, "content" | "details">) => ({ content, details: filledUp(details, server.details) });
    const says = (other: Pick<KeptCopy, "content" | "details">) => copy.unsaved.every((part) => same(whole(other)[part], whole(copy)[part]));
    if (known.some(says)) recovery.settled.push(copy.key);
    else recovery.offers.push({ copy, kind: hasText(copy) && !same(copy.content, server.content) ? "text" : "details", moved: copy.version !== server.version });
  }
  return recovery;
}

/** What an earlier version of the editor kept says nothing of fields that it did not know: they stay as they are `now`. */
export function filledUp(kept: ArticleDetails, now: ArticleDetails): ArticleDetails {
  return { ...now, ...kept };
}

export function hasText(copy: KeptCopy): copy is KeptCopy & Required<Pick<KeptCopy, "content">> {
  return copy.content !== undefined && copy.unsaved.includes("content");
}

/** What is left of a copy when its words have been put somewhere safe; null: nothing. */
export function withoutText({ content: _, ...copy }: KeptCopy): KeptCopy | null {
  return copy.unsaved.includes("details") ? { ...copy, unsaved: ["details"] } : null;
}
