/** Pull quotations and boxes. Their labels and hints are attributes for the style sheet: nothing of them is text. */
import { Node } from "@tiptap/core";
import type { BodyWords } from "#lib/content/render-words";
import { boxTones } from "#lib/content/types";
import { trackable } from "#lib/content/suggestion-specs";
import type { blocks } from "#messages/zh-CN/blocks";

/** `printed`: words in the language of the article; `desk`: in that of the person. */
export type BoxWords = { printed: BodyWords; desk: typeof blocks };

const toneOf = (written: string | null) => boxTones.find((tone) => tone === written) ?? "note";

function quoteNodes(words: BoxWords | null) {
  const PullQuote = Node.create({
    name: "pullQuote",
    group: "block",
    content: "paragraph+ attribution",
    isolating: true,
    parseHTML: () => [{ tag: "figure[data-pull-quote]" }],
    renderHTML: () => ["figure", { "data-pull-quote": "", class: "pull-quote" }, 0],
  });
  const Attribution = Node.create({
    name: "attribution",
    content: "text*",
    defining: true,
    parseHTML: () => [{ tag: "figcaption[data-attribution]" }],
    renderHTML: () => ["figcaption", { "data-attribution": "", "data-hint": words?.desk.attributionHint ?? null }, 0],
  });
  return [PullQuote, Attribution];
}

function infoNodes(words: BoxWords | null) {
  const InfoBox = Node.create({
    name: "infoBox",
    group: "block",
    content: "boxTitle block+",
    isolating: true,
    addAttributes: () => ({ tone: { default: "note", parseHTML: (element: HTMLElement) => toneOf(element.getAttribute("data-box")), rendered: false } }),
    parseHTML: () => [{ tag: "section[data-box]" }],
    renderHTML: ({ node: { attrs } }) => {
      const tone = toneOf(attrs.tone);
      return ["section", { "data-box": tone, class: `box box-${tone}`, role: "note", "aria-label": words?.printed.box[tone] ?? null, "data-label": tone === "note" ? null : (words?.printed.box[tone] ?? null) }, 0];
    },
  });
  const BoxTitle = Node.create({
    name: "boxTitle",
    content: "text*",
    marks: trackable,
    defining: true,
    parseHTML: () => [{ tag: "p[data-box-title]", priority: 60 }],
    renderHTML: () => ["p", { "data-box-title": "", class: "box-title", "data-hint": words?.desk.titleHint ?? null }, 0],
  });
  return [InfoBox, BoxTitle];
}

export function boxNodes(words: BoxWords | null = null) {
  return [...quoteNodes(words), ...infoNodes(words)];
}
