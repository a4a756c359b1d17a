/** The only maker of article HTML: escaped by construction, nothing transforms it afterwards. */
import { isLinkAddress } from "./address.ts";
import { escapeHtml } from "./escape.ts";
import { outline, type OutlineHeading } from "./outline.ts";
import { bodySizes, pictureSources } from "./pictures.ts";
import { countCharacters, plainText, readingMinutes } from "./text.ts";
import type { ArticleContent, Block, Doc, Figure, Inline, Picture, SafeHtml, Table, TableCell, Text } from "./types.ts";

export type RenderOptions = { pictures: ReadonlyMap<number, Picture>; language: "zh-CN" | "en" };
export type RenderedContent = { html: SafeHtml; text: string; outline: OutlineHeading[]; characters: number; minutes: number; mediaIds: number[] };

type Walk = RenderOptions & { headings: OutlineHeading[]; nextHeading: number; mediaIds: number[] };

/**
 * Renders the body of an article.
 * @param options.pictures the pictures that figures name; a figure without one prints nothing.
 * @returns HTML without scripts, handlers or inline styles, and what else a publication prints.
 */
export function render(content: ArticleContent, options: RenderOptions): RenderedContent {
  const headings = outline(content.body);
  const walk: Walk = { ...options, headings, nextHeading: 0, mediaIds: [] };
  const html = blocks(content.body.content, walk, true) as SafeHtml;
  const text = plainText(content.body);
  const characters = countCharacters(text);
  return { html, text, outline: headings.filter((heading) => heading.text !== ""), characters, minutes: readingMinutes(characters, options.language), mediaIds: walk.mediaIds };
}

/** A document alone, for previews of imports. */
export function renderBody(body: Doc, options: RenderOptions): SafeHtml {
  return render({ kicker: "", headline: "", standfirst: "", note: "", body }, options).html;
}

function blocks(list: readonly Block[], walk: Walk, top = false): string {
  return list.map((block) => renderBlock(block, walk, top)).join("");
}

function renderBlock(block: Block, walk: Walk, top: boolean): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${inline(block.content)}</p>`;
    case "heading":
      return heading(block.attrs.level, inline(block.content), top ? walk.headings[walk.nextHeading++]?.id : undefined);
    case "blockquote":
      return `<blockquote>${blocks(block.content, walk)}</blockquote>`;
    case "bulletList":
      return `<ul>${blocks(block.content, walk)}</ul>`;
    case "orderedList":
      return `<ol${block.attrs.start === 1 ? "" : ` start="${Number(block.attrs.start)}"`}>${blocks(block.content, walk)}</ol>`;
    case "listItem":
      return `<li>${blocks(block.content, walk)}</li>`;
    case "horizontalRule":
      return "<hr>";
    case "figure":
      return figure(block, walk);
    case "table":
      return table(block, walk);
    case "tableRow":
      return `<tr>${blocks(block.content ?? [], walk)}</tr>`;
    case "tableHeader":
    case "tableCell":
      return cell(block, walk);
  }
}

function heading(level: 2 | 3, text: string, id: string | undefined): string {
  if (text === "") return "";
  const tag = level === 3 ? "h3" : "h2";
  return `<${tag}${id === undefined ? "" : ` id="${id}"`}>${text}</${tag}>`;
}

function figure({ attrs }: Figure, walk: Walk): string {
  const picture = attrs.media === null ? undefined : walk.pictures.get(attrs.media);
  if (!picture) return "";
  walk.mediaIds.push(picture.id);
  const { avif, webp, jpeg, src, width, height } = pictureSources(picture);
  const source = (type: string, set: string) => (set === "" ? "" : `<source type="image/${type}" srcset="${escapeHtml(set)}" sizes="${bodySizes}">`);
  const set = jpeg === "" ? "" : ` srcset="${escapeHtml(jpeg)}" sizes="${bodySizes}"`;
  const img = `<img src="${escapeHtml(src)}"${set} width="${width}" height="${height}" alt="${escapeHtml(attrs.alt)}" loading="lazy" decoding="async">`;
  const credit = attrs.credit === "" ? "" : ` <span class="credit">${escapeHtml(attrs.credit)}</span>`;
  const caption = attrs.caption === "" && credit === "" ? "" : `<figcaption>${escapeHtml(attrs.caption)}${credit}</figcaption>`;
  return `<figure class="picture ph-${Number(picture.color)}"><picture>${source("avif", avif)}${source("webp", webp)}${img}</picture>${caption}</figure>`;
}

function table(block: Table, walk: Walk): string {
  const name = walk.language === "en" ? "Table" : "表格";
  return `<div class="table-scroll" tabindex="0" role="region" aria-label="${name}"><table><tbody>${blocks(block.content, walk)}</tbody></table></div>`;
}

function cell(block: TableCell, walk: Walk): string {
  const tag = block.type === "tableHeader" ? "th" : "td";
  const { colspan, rowspan, align } = block.attrs;
  const span = `${colspan > 1 ? ` colspan="${Number(colspan)}"` : ""}${rowspan > 1 ? ` rowspan="${Number(rowspan)}"` : ""}`;
  const only = block.content.length === 1 ? block.content[0] : undefined;
  const inner = only?.type === "paragraph" ? inline(only.content) : blocks(block.content, walk);
  return `<${tag}${span}${align === null ? "" : ` class="align-${align}"`}>${inner}</${tag}>`;
}

function inline(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === "text" ? run(node) : "<br>")).join("");
}

function run(node: Text): string {
  return (node.marks ?? []).reduceRight((inner, mark) => {
    if (mark.type === "bold") return `<strong>${inner}</strong>`;
    if (mark.type === "italic") return `<em>${inner}</em>`;
    return isLinkAddress(mark.attrs.href) ? `<a href="${escapeHtml(mark.attrs.href)}"${/^https?:/i.test(mark.attrs.href) ? ' rel="noopener"' : ""}>${inner}</a>` : inner;
  }, escapeHtml(node.text));
}
