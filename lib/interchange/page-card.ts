/** What a page says of itself, for a card that leads to it. Pure. */
import { parseHtml, UnreasonableTree } from "#lib/content/html-tree";
import { longestCardDescription, longestCardSite, longestCardTitle } from "#lib/content/limits";
import type { LinkCard } from "#lib/content/types";
import { Refusal } from "#lib/kernel/refusal";
import { decode } from "./decode.ts";
import { readMetadata } from "./metadata.ts";

export type PageCard = Omit<LinkCard["attrs"], "href">;
export const silentCard: PageCard = { title: "", description: "", site: "" };

/** Everything "" for what is no page, and for a page that says nothing. Never throws. */
export function pageCard(bytes: Uint8Array): PageCard {
  try {
    const { title, headlines, description, siteName } = readMetadata(parseHtml(decode(bytes).text));
    return { title: cut(headlines.at(-1) ?? title, longestCardTitle), description: cut(description, longestCardDescription), site: cut(siteName, longestCardSite) };
  } catch (error) {
    if (error instanceof UnreasonableTree || error instanceof Refusal) return silentCard;
    throw error;
  }
}

/** Not through the middle of a character that takes two units. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
