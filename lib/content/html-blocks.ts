/** Walks foreign HTML and writes it down as blocks of the document model, keeping every visible word. */
import { cleanText } from "./clean.ts";
import { deepestNesting, Flow } from "./flow.ts";
import { ancestors } from "./html-grow.ts";
import { readTable } from "./html-table.ts";
import { tasksOf, tickOf, writeBoxed } from "./html-boxes.ts";
import { blockTags, controlTags, invisibleTags } from "./html-tags.ts";
import { codeLanguageOf, codeTextOf, isDrawnTwice, latexOf } from "./html-insets.ts";
import { absolute, oneLine, writeImage } from "./html-pictures.ts";
import { generatedOf } from "./html-generated.ts";
import { boldness, slant, styleOf } from "./html-style.ts";
import { attribute, elementsIn, type HtmlElement, type HtmlNode, type HtmlParent, isElement, isText, rawText, UnreasonableTree } from "./html-tree.ts";
import { isLinkAddress } from "./address.ts";
import { addressBehind } from "./address-behind.ts";
import { joinedRuns, textRun, withMark } from "./marks.ts";
import { longestCode } from "./limits.ts";
import { noteText, withoutSigns } from "./note-text.ts";
import type { Block, Figure, Inline, ListItem, Mark } from "./types.ts";

const deepestWalk = 1_500;

export type Walk = { marks: readonly Mark[]; linked: boolean; verbatim: boolean; depth: number };
export const plainWalk: Walk = { marks: [], linked: false, verbatim: false, depth: 0 };

/** Writes everything under `parent` into `flow`. Throws `UnreasonableTree` far before the stack ends. */
export function walkChildren(parent: HtmlParent, flow: Flow, walk: Walk): void {
  if (walk.depth > deepestWalk) throw new UnreasonableTree();
  const deeper = { ...walk, depth: walk.depth + 1 };
  for (const child of parent.childNodes) walkNode(child, flow, deeper);
}

function walkNode(node: HtmlNode, flow: Flow, walk: Walk): void {
  if (isText(node)) return walk.verbatim ? verbatimText(node.value, flow, walk) : flow.text(node.value, walk.marks, walk.linked);
  if (!isElement(node) || invisibleTags.has(node.tagName) || isDrawnTwice(node)) return;
  if (flow.notes.footnotes.gone.has(node) || writeFootnote(node, flow)) return;
  const hidden = isHidden(node);
  if (hidden || controlTags.has(node.tagName)) {
    const text = cleanText(rawText(node)).replace(/\s+/g, " ").trim();
    if (text !== "") flow.notes.unseen.push({ text, hidden });
    return;
  }
  if (writeBoxed(node, flow, walk)) return;
  const special = specials[node.tagName];
  if (special) return special(node, flow, walk);
  if (blockTags.has(node.tagName)) return walkBlock(node, flow, walk);
  walkChildren(node, flow, marked(node, flow, walk));
}

function walkBlock(element: HtmlElement, flow: Flow, walk: Walk): void {
  flow.end();
  const outer = flow.holder;
  flow.holder = element;
  walkChildren(element, flow, marked(element, flow, walk));
  flow.end();
  flow.holder = outer;
}

/** The words of a footnote where its sign stands; where a line cannot hold them, sign and words stay where they are. */
function writeFootnote(sign: HtmlElement, flow: Flow): boolean {
  const { signs, gone } = flow.notes.footnotes;
  const words = signs.get(sign);
  if (!words) return false;
  const inner = new Flow(flow.notes, flow.nesting + 1);
  walkChildren(words, inner, plainWalk);
  const content = noteText(withoutSigns(inner.written()));
  if (content) flow.inline({ type: "footnote", content });
  else for (const element of [words, ...ancestors(words), ...elementsIn(words)]) gone.delete(element);
  return content !== null;
}

type Writer = (element: HtmlElement, flow: Flow, walk: Walk) => void;
const specials: Partial<Record<string, Writer>> = {
  br: (_element, flow) => flow.lineBreak(),
  hr: (_element, flow) => flow.add({ type: "horizontalRule" }),
  img: writeImage,
  figure: writeFigure,
  blockquote: writeQuotation,
  ul: writeList,
  ol: writeList,
  menu: writeList,
  table: readTable,
  pre: writePre,
  math: writeMath,
  listing: (element, flow, walk) => walkBlock(element, flow, { ...walk, verbatim: true }),
  dt: (element, flow, walk) => walkBlock(element, flow, { ...walk, marks: withMark(walk.marks, { type: "bold" }) }),
  h1: writeHeading,
  h2: writeHeading,
  h3: writeHeading,
  h4: writeHeading,
  h5: writeHeading,
  h6: writeHeading,
};

/** Poems and letters stand in `<pre>` as well: only what says so is code. */
function writePre(element: HtmlElement, flow: Flow, walk: Walk): void {
  const language = codeLanguageOf(element);
  const text = language === undefined ? "" : codeTextOf(element);
  if (language === undefined || text.length > longestCode) return walkBlock(element, flow, { ...walk, verbatim: true });
  if (text.trim() !== "") flow.add({ type: "codeBlock", attrs: { language }, content: [{ type: "text", text }] });
}

/** A formula that brings its LaTeX along; of others the words stay. */
function writeMath(element: HtmlElement, flow: Flow, walk: Walk): void {
  const latex = latexOf(element);
  if (latex === null) return walkChildren(element, flow, walk);
  if (attribute(element, "display") === "block") flow.add({ type: "formulaBlock", attrs: { latex } });
  else flow.inline({ type: "formula", attrs: { latex } });
}

function verbatimText(text: string, flow: Flow, walk: Walk): void {
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (index > 0) flow.lineBreak();
    if (line !== "") flow.text(line, walk.marks, walk.linked);
  }
}

function writeHeading(element: HtmlElement, flow: Flow, walk: Walk): void {
  flow.end();
  const inner = flow.inside(element);
  walkChildren(element, inner, { ...walk, marks: walk.marks.filter((mark) => mark.type === "link") });
  inner.end();
  const level = element.tagName === "h1" || element.tagName === "h2" ? 2 : 3;
  for (const { block, linked } of inner.blocks) {
    const heading: Block = block.type === "paragraph" ? { type: "heading", attrs: { level }, content: joinedRuns((block.content ?? []).map(unbolded)) } : block;
    flow.blocks.push({ block: heading, holder: element, linked });
  }
}

function unbolded(run: Inline): Inline {
  const marks = run.marks?.filter((mark) => mark.type !== "bold") ?? [];
  return run.type === "text" ? textRun(run.text, marks) : run;
}

function writeQuotation(element: HtmlElement, flow: Flow, walk: Walk): void {
  if (flow.nesting >= deepestNesting) return walkBlock(element, flow, walk);
  const { blocks, linked } = blocksInside(element, flow, walk);
  if (blocks.length > 0) flow.add({ type: "blockquote", content: blocks }, linked);
}

function writeList(element: HtmlElement, flow: Flow, walk: Walk): void {
  if (flow.nesting >= deepestNesting) return walkBlock(element, flow, walk);
  flow.end();
  const items: ListItem[] = [];
  const ticks: (boolean | null)[] = [];
  let linked = 0;
  for (const child of element.childNodes) {
    if (flow.notes.footnotes.gone.has(child)) continue;
    const holder = isElement(child) ? child : element;
    const inner = flow.inside(holder);
    if (isElement(child) && child.tagName === "li" && !isHidden(child)) walkChildren(child, inner, { ...marked(child, inner, walk), verbatim: false });
    else walkNode(child, inner, { ...walk, depth: walk.depth + 1, verbatim: false });
    inner.end();
    const blocks = inner.blocks.map(({ block }) => block);
    linked += inner.blocks.reduce((sum, each) => sum + each.linked, 0);
    const last = items.at(-1);
    // A list directly inside a list belongs to the item before it.
    if (last && isElement(child) && child.tagName !== "li") last.content = last.content.concat(blocks);
    else if (blocks.length > 0) {
      items.push({ type: "listItem", content: blocks[0]?.type === "paragraph" ? blocks : [{ type: "paragraph" }, ...blocks] });
      ticks.push(isElement(child) ? tickOf(child) : null);
    }
  }
  if (items.length === 0) return;
  const tasks = element.tagName === "ul" ? tasksOf(items, ticks) : null;
  if (tasks) return flow.add(tasks, linked);
  const start = Number.parseInt(attribute(element, "start") ?? "1", 10);
  flow.add(element.tagName === "ol" ? { type: "orderedList", attrs: { start: start >= 0 && start <= 1_000_000 ? start : 1 }, content: items } : { type: "bulletList", content: items }, linked);
}

/** Blocks of one element alone, at least none. */
export function blocksInside(element: HtmlElement, flow: Flow, walk: Walk): { blocks: Block[]; linked: number } {
  flow.end();
  const inner = flow.inside(element);
  walkChildren(element, inner, { ...marked(element, inner, walk), verbatim: false });
  inner.end();
  return { blocks: inner.blocks.map(({ block }) => block), linked: inner.blocks.reduce((sum, each) => sum + each.linked, 0) };
}

function writeFigure(element: HtmlElement, flow: Flow, walk: Walk): void {
  flow.end();
  const captions = element.childNodes.filter((child): child is HtmlElement => isElement(child) && child.tagName === "figcaption");
  const before = flow.blocks.length;
  const rest = { ...element, childNodes: element.childNodes.filter((child) => !captions.some((caption) => caption === child)) };
  walkBlock(rest, flow, walk);
  const figure = flow.blocks.slice(before).map(({ block }) => block).findLast((block): block is Figure => block.type === "figure");
  if (!figure) return captions.forEach((caption) => void walkBlock(caption, flow, walk));
  figure.attrs.caption = captions.map((caption) => oneLine(rawText(caption))).filter((text) => text !== "").join(" ");
}

/** The walk inside an inline element that sets letters bold, slanted or as a link. */
function marked(element: HtmlElement, flow: Flow, walk: Walk): Walk {
  const style = styleOf(element);
  let { marks, linked } = walk;
  const bold = boldness(style) ?? (/^(?:b|strong)$/.test(element.tagName) ? true : null);
  const italic = slant(style) ?? (/^(?:i|em)$/.test(element.tagName) ? true : null);
  if (bold !== null) marks = bold ? withMark(marks, { type: "bold" }) : marks.filter((mark) => mark.type !== "bold");
  if (italic !== null) marks = italic ? withMark(marks, { type: "italic" }) : marks.filter((mark) => mark.type !== "italic");
  if (/^(?:code|kbd|samp|tt)$/.test(element.tagName)) marks = withMark(marks, { type: "code" });
  const written = element.tagName === "a" ? attribute(element, "href") : null;
  if (written !== null) {
    linked = true;
    const href = absolute(written.trim(), flow.notes.base);
    // A path or an anchor of a foreign page leads nowhere from here.
    if (href !== null && isLinkAddress(href)) marks = withMark(marks, { type: "link", attrs: { href: addressBehind(href) } });
  }
  const machine = generatedOf(element);
  if (machine) marks = withMark(marks, machine);
  return { ...walk, marks, linked };
}

// `visibility: hidden` is no sign: pages of WeChat carry it on the whole story until a script has run.
export function isHidden(element: HtmlElement): boolean {
  return attribute(element, "hidden") !== null || /display\s*:\s*none/i.test(attribute(element, "style") ?? "");
}
