/** The only maker of article HTML: escaped by construction, nothing transforms it afterwards. */
import type { Lang } from "#lib/i18n/languages";
import { escapeHtml } from "./escape.ts";
import { outline, type OutlineHeading } from "./outline.ts";
import { bodySizes, pictureSources } from "./pictures.ts";
import { type InlineWalk, renderInline, type SourceMarks, startInline } from "./render-inline.ts";
import { checkbox, setApart } from "./render-boxes.ts";
import { codeBlock, footnoteList, formulaBlock } from "./render-insets.ts";
import { wordsIn } from "./render-words.ts";
import { rejected } from "./suggestions.ts";
import { countCharacters, plainText, readingMinutes } from "./text.ts";
import type { ArticleContent, Block, Doc, Figure, ListItem, Picture, SafeHtml, Table, TableCell, TableRow, TaskItem } from "./types.ts";

/** `sourceMarks`: where numbers of sources stand, by the lines of this very body. */
export type RenderOptions = { pictures: ReadonlyMap<number, Picture>; language: Lang; sourceMarks?: SourceMarks };
export type RenderedContent = { html: SafeHtml; text: string; outline: OutlineHeading[]; characters: number; minutes: number; mediaIds: number[] };

type Walk = RenderOptions & InlineWalk & { headings: OutlineHeading[]; nextHeading: number; mediaIds: number[]; tables: number; opening: Block | undefined };

/**
 * Renders the body of an article; headline, standfirst and note are text and are printed by the page itself.
 * Open suggestions are left out.
 * @param options.pictures the pictures that figures name; a figure without one prints its caption only.
 * @returns HTML without scripts, handlers or inline styles, and what else a publication prints. `mediaIds` in the order of the page, each once.
 */
export function render(content: ArticleContent, options: RenderOptions): RenderedContent {
  const body = rejected(content.body);
  const headings = outline(body);
  const walk: Walk = { ...options, ...startInline(wordsIn(options.language), options.sourceMarks), headings, nextHeading: 0, mediaIds: [], tables: 0, opening: body.content[0] };
  // Every string below went through escapeHtml; this is the one place that may say so.
  const html = (blocks(body.content, walk, true) + footnoteList(walk)) as SafeHtml;
  const text = plainText(body);
  const characters = countCharacters(text);
  return { html, text, outline: headings.filter((heading) => heading.text !== ""), characters, minutes: readingMinutes(characters, options.language), mediaIds: [...new Set(walk.mediaIds)] };
}

/** A document alone, for previews of imports. */
export function renderBody(body: Doc, options: RenderOptions): SafeHtml {
  return render({ kicker: "", headline: "", standfirst: "", note: "", body }, options).html;
}

function blocks(list: readonly Block[], walk: Walk, top = false): string {
  let html = "";
  for (const block of list) html += renderBlock(block, walk, top);
  return html;
}

function renderBlock(block: Block, walk: Walk, top: boolean): string {
  switch (block.type) {
    case "paragraph":
      return filled("p", renderInline(block.content, walk));
    case "heading":
      return heading(block.attrs.level, renderInline(block.content, walk), top ? walk.headings[walk.nextHeading++]?.id : undefined);
    case "blockquote":
      return filled("blockquote", blocks(block.content, walk));
    case "bulletList":
      return `<ul>${blocks(block.content, walk)}</ul>`;
    case "orderedList":
      return `<ol${block.attrs.start === 1 ? "" : ` start="${whole(block.attrs.start, 0, 1_000_000)}"`}>${blocks(block.content, walk)}</ol>`;
    case "listItem":
      return `<li>${itemInner(block, walk)}</li>`;
    case "taskList":
      return `<ul class="tasks">${blocks(block.content, walk)}</ul>`;
    case "taskItem":
      return `<li>${checkbox(block.attrs.checked, walk)} ${itemInner(block, walk)}</li>`;
    case "pullQuote":
    case "infoBox":
    case "linkCard":
    case "embed":
      return setApart(block, (inner) => blocks(inner, walk), walk);
    case "attribution":
    case "boxTitle":
      return renderInline(block.content, walk);
    case "horizontalRule":
      return "<hr>";
    case "codeBlock":
      return codeBlock(block, walk);
    case "formulaBlock":
      return formulaBlock(block, walk);
    case "figure":
      return figure(block, walk);
    case "table":
      return table(block, walk);
    case "tableRow":
      return row(block, walk, false);
    case "tableHeader":
    case "tableCell":
      return cell(block, walk, "row");
  }
}

// An empty line in the editor is no paragraph on the page: space is the typesetter's.
function filled(tag: "p" | "blockquote", inner: string): string {
  return inner.trim() === "" ? "" : `<${tag}>${inner}</${tag}>`;
}

function heading(level: 2 | 3, text: string, id: string | undefined): string {
  if (text.trim() === "") return "";
  const tag = level === 3 ? "h3" : "h2";
  return `<${tag}${id === undefined ? "" : ` id="${id}"`}>${text}</${tag}>`;
}

function itemInner(item: ListItem | TaskItem, walk: Walk): string {
  const [first, ...others] = item.content;
  const tight = first?.type === "paragraph" && !others.some((block) => block.type === "paragraph");
  return tight ? renderInline(first.content, walk) + blocks(others, walk) : blocks(item.content, walk);
}

function figure(block: Figure, walk: Walk): string {
  const { media, alt, caption, credit } = block.attrs;
  const words = [caption === "" ? "" : escapeHtml(caption), credit === "" ? "" : `<span class="credit">${escapeHtml(credit)}</span>`].filter((part) => part !== "").join(" ");
  const figcaption = words === "" ? "" : `<figcaption>${words}</figcaption>`;
  const picture = media === null ? undefined : walk.pictures.get(media);
  if (!picture) return words === "" ? "" : `<figure class="picture missing">${figcaption}</figure>`;
  walk.mediaIds.push(picture.id);
  const { avif, webp, jpeg, src, width, height } = pictureSources(picture);
  const source = (format: string, set: string) => (set === "" ? "" : `<source type="image/${format}" srcset="${escapeHtml(set)}" sizes="${bodySizes}">`);
  const set = jpeg === "" ? "" : ` srcset="${escapeHtml(jpeg)}" sizes="${bodySizes}"`;
  // The picture above the first words is what the page is waited for.
  const loading = block === walk.opening ? `loading="eager" fetchpriority="high"` : `loading="lazy"`;
  walk.opening = undefined;
  const img = `<img src="${escapeHtml(src)}"${set} width="${whole(width, 1, 100_000)}" height="${whole(height, 1, 100_000)}" alt="${escapeHtml(alt)}" ${loading} decoding="async">`;
  return `<figure class="picture ph-${whole(picture.color, 0, 15)}"><picture>${source("avif", avif)}${source("webp", webp)}${img}</picture>${figcaption}</figure>`;
}

function table(block: Table, walk: Walk): string {
  const [first, ...others] = block.content;
  const head = first?.content?.length && others.length > 0 && first.content.every((each) => each.type === "tableHeader" && each.attrs.rowspan === 1);
  const label = walk.words.table(++walk.tables);
  const rows = (list: readonly TableRow[], heads: boolean) => list.map((each) => row(each, walk, heads)).join("");
  const inner = head && first ? `<thead>${rows([first], true)}</thead><tbody>${rows(others, false)}</tbody>` : `<tbody>${rows(block.content, false)}</tbody>`;
  return `<div class="table-scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}"><table>${inner}</table></div>`;
}

function row(block: TableRow, walk: Walk, heads: boolean): string {
  return `<tr>${(block.content ?? []).map((each) => cell(each, walk, heads ? "col" : "row")).join("")}</tr>`;
}

const alignments: Record<string, string> = { left: ' class="align-left"', center: ' class="align-center"', right: ' class="align-right"' };

function cell(block: TableCell, walk: Walk, scope: "col" | "row"): string {
  const { colspan, rowspan, align } = block.attrs;
  const [only, ...others] = block.content;
  const inner = only?.type === "paragraph" && others.length === 0 ? renderInline(only.content, walk) : blocks(block.content, walk);
  const span = `${colspan > 1 ? ` colspan="${whole(colspan, 1, 100)}"` : ""}${rowspan > 1 ? ` rowspan="${whole(rowspan, 1, 1_000)}"` : ""}`;
  const aligned = align === null ? "" : (alignments[align] ?? "");
  // A header without words heads nothing, and a screen reader would read it out with every cell.
  if (block.type === "tableCell" || inner === "") return `<td${span}${aligned}>${inner}</td>`;
  return `<th scope="${scope}"${span}${aligned}>${inner}</th>`;
}

function whole(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.trunc(value))) : least;
}
