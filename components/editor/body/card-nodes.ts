/** Cards that lead to other sites. */
import { Node } from "@tiptap/core";
import { isWebAddress } from "#lib/content/address";

const text = { default: "" };

export const LinkCardNode = Node.create({
  name: "linkCard",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ href: text, title: text, description: text, site: text }),
  parseHTML: () => [{ tag: "div[data-link-card]", getAttrs: (element) => written(element, ["title", "description", "site"]) }],
  renderHTML: ({ node: { attrs } }) => ["div", { "data-link-card": attrs.href, "data-title": attrs.title, "data-description": attrs.description, "data-site": attrs.site }],
  renderText: ({ node }) => [node.attrs.title, node.attrs.href].filter((part) => part !== "").join("\n"),
});

export const EmbedNode = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ href: text, title: text }),
  parseHTML: () => [{ tag: "div[data-embed]", getAttrs: (element) => written(element, ["title"]) }],
  renderHTML: ({ node: { attrs } }) => ["div", { "data-embed": attrs.href, "data-title": attrs.title }],
  renderText: ({ node }) => [node.attrs.title, node.attrs.href].filter((part) => part !== "").join("\n"),
});

function written({ dataset }: HTMLElement, names: readonly string[]) {
  const href = dataset.linkCard ?? dataset.embed ?? "";
  return isWebAddress(href) && { href, ...Object.fromEntries(names.map((name) => [name, (dataset[name] ?? "").slice(0, name === "site" ? 100 : 300)])) };
}
