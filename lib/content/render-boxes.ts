/** What stands apart from the running text: tasks, pull quotations, boxes, and cards that lead to other sites. */
import { hostName, isWebAddress } from "./address.ts";
import { embedSite } from "./embeds.ts";
import { escapeHtml } from "./escape.ts";
import type { InlineWalk } from "./render-inline.ts";
import { inlineText } from "./text.ts";
import { type Block, boxTones, type Embed, type InfoBox, type LinkCard, type PullQuote } from "./types.ts";

type Inner = (blocks: readonly Block[]) => string;

/** Said, not pressed: readers see what was done. */
export function checkbox(checked: boolean, { words }: InlineWalk): string {
  return `<input type="checkbox" disabled${checked ? " checked" : ""} aria-label="${escapeHtml(checked ? words.task.done : words.task.open)}">`;
}

export function setApart(block: PullQuote | InfoBox | LinkCard | Embed, inner: Inner, walk: InlineWalk): string {
  switch (block.type) {
    case "pullQuote":
      return pullQuote(block, inner);
    case "infoBox":
      return infoBox(block, inner, walk);
    case "linkCard":
      return linkCard(block);
    case "embed":
      return embed(block, walk);
  }
}

function pullQuote({ content }: PullQuote, inner: Inner): string {
  const words = inner(content.filter((block) => block.type !== "attribution"));
  const who = inner(content.filter((block) => block.type === "attribution"));
  if (words === "") return who.trim() === "" ? "" : `<p>${who}</p>`;
  return `<figure class="pull-quote"><blockquote>${words}</blockquote>${who.trim() === "" ? "" : `<figcaption>${who}</figcaption>`}</figure>`;
}

/** A note needs no label; background and corrections say what they are. */
function infoBox({ attrs, content }: InfoBox, inner: Inner, { words }: InlineWalk): string {
  const tone = boxTones.find((each) => each === attrs.tone) ?? "note";
  const title = content.map((block) => (block.type === "boxTitle" ? inlineText(block.content) : "")).join("").trim();
  const text = inner(content.filter((block) => block.type !== "boxTitle"));
  if (text === "" && title === "") return "";
  const label = tone === "note" ? "" : `<strong class="box-label">${escapeHtml(words.box[tone])}</strong>`;
  const line = [label, title === "" ? "" : `<strong>${escapeHtml(title)}</strong>`].filter((part) => part !== "").join(" ");
  return `<section class="box box-${tone}" role="note" aria-label="${escapeHtml(words.boxNamed(words.box[tone], title))}">${line === "" ? "" : `<p class="box-title">${line}</p>`}${text}</section>`;
}

function linkCard({ attrs: { href, title, description, site } }: LinkCard): string {
  if (!isWebAddress(href)) return title.trim() === "" ? "" : `<p>${escapeHtml(title)}</p>`;
  return card("link-card", href, `<strong>${escapeHtml(title || href)}</strong>`, [description, site || hostName(href)]);
}

/** Only a link: nothing is asked of the other site before a reader goes there. */
function embed({ attrs: { href, title } }: Embed, { words }: InlineWalk): string {
  if (!isWebAddress(href)) return title.trim() === "" ? "" : `<p>${escapeHtml(title)}</p>`;
  const site = embedSite(href);
  const where = site === null ? words.openAt(hostName(href)) : words.watch[site];
  return card("link-card embed-card", href, `${title === "" ? "" : `<strong>${escapeHtml(title)}</strong><br>`}<span class="card-where">${escapeHtml(where)}</span>`, [site === null ? "" : hostName(href)]);
}

/** Lines under the link are parted by breaks for feeds; the style sheet sets them itself. */
function card(name: string, href: string, inner: string, lines: readonly string[]): string {
  const more = lines.filter((line) => line !== "").map((line, at, all) => `<br><span class="${at === all.length - 1 ? "card-site" : "card-words"}">${escapeHtml(line)}</span>`);
  return `<p class="${name}"><a href="${escapeHtml(href)}" rel="noopener">${inner}</a>${more.join("")}</p>`;
}
