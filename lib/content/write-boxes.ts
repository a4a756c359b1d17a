/** Boxes, pull quotations and cards as Markdown: callouts as Obsidian and GitHub know them, links with what the card says behind the address. */
import { hostName, isWebAddress } from "./address.ts";
import { escapeAddress, escapeLineStart, escapeMarkdown, linkTitle } from "./markdown-escape.ts";
import type { Block, Embed, InfoBox, LinkCard, PullQuote } from "./types.ts";

type Write = (blocks: readonly Block[]) => string;

/** Inside of a quotation whose first line names the kind. */
export function boxText({ attrs, content }: InfoBox, write: Write): string {
  const title = write(content.filter((block) => block.type === "boxTitle"));
  const text = write(content.filter((block) => block.type !== "boxTitle"));
  const said = title.replaceAll("\n", " ").trim();
  return text === "" && said === "" ? "" : [`[!${attrs.tone}] ${said}`.trim(), text].filter((part) => part !== "").join("\n\n");
}

export function pullQuoteText({ content }: PullQuote, write: Write): string {
  const words = write(content.filter((block) => block.type !== "attribution"));
  const who = write(content.filter((block) => block.type === "attribution")).replaceAll("\n", " ");
  return words === "" && who === "" ? "" : ["[!pullquote]", words, who === "" ? "" : `— ${who}`].filter((part) => part !== "").join("\n\n");
}

export function cardText({ attrs }: LinkCard | Embed): string {
  const { href, title } = attrs;
  const more = "site" in attrs ? attrs : { site: "", description: "" };
  if (!isWebAddress(href)) return escapeLineStart(escapeMarkdown(title)).trim();
  if ([title, more.site, more.description].every((part) => part.trim() === "")) return `<${href.replace(/[<>]/g, encodeURIComponent)}>`;
  return `[${escapeMarkdown(title).trim() || escapeMarkdown(href)}](${escapeAddress(href)}${linkTitle(`${more.site.trim() || hostName(href)} | ${more.description}`)})`;
}
