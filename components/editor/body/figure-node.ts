/** The picture block: media, caption, credit and the description for people who cannot see it. */
import { Node } from "@tiptap/core";

export const FigureNode = Node.create({
  name: "figure",
  group: "block",
  atom: true,
  draggable: true,
  selectable: true,
  addAttributes: () => ({ media: { default: null }, alt: { default: "" }, caption: { default: "" }, credit: { default: "" } }),
  // Our own pictures survive copying from one article to another; pictures of other sites are not taken over.
  parseHTML: () => [{ tag: "figure[data-media]", getAttrs: (element) => attributesOf(element) }],
  renderHTML: ({ node: { attrs } }) => ["figure", { "data-media": attrs.media, "data-alt": attrs.alt, "data-caption": attrs.caption, "data-credit": attrs.credit }],
});

function attributesOf(element: HTMLElement) {
  const { media, alt = "", caption = "", credit = "" } = element.dataset;
  return /^\d+$/.test(media ?? "") ? { media: Number(media), alt, caption, credit } : false;
}
