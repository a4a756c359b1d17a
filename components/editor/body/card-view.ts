/** How cards look while one writes: as readers get them, but for the link, which must not be followed by a slip. */
import type { NodeViewRenderer } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { hostName } from "#lib/content/address";
import { embedSite } from "#lib/content/embeds";
import type { BoxWords } from "./box-nodes.ts";
import { viewOf } from "./node-view.ts";

export function cardView(words: BoxWords): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement("div");
    dom.contentEditable = "false";
    dom.setAttribute("role", "img");
    const show = (latest: Node) => {
      const lines = linesOf(latest, words);
      dom.className = latest.type.name === "embed" ? "link-card embed-card" : "link-card";
      dom.setAttribute("aria-label", words.desk.card.named(lines.map(({ text }) => text).join(" · ")));
      dom.title = words.desk.card.open;
      dom.replaceChildren(...lines.map(({ name, text }) => line(name, text)));
    };
    return viewOf(node, dom, show);
  };
}

function linesOf({ type, attrs }: Node, { printed }: BoxWords): { name: string; text: string }[] {
  const { href, title, description = "", site = "" } = attrs;
  const from = type.name === "embed" ? embedSite(href) : null;
  const where = type.name !== "embed" ? "" : from === null ? printed.openAt(hostName(href)) : printed.watch[from];
  const shown = [{ name: "card-title", text: title || (where === "" ? href : "") }, { name: "card-where", text: where }, { name: "card-words", text: description }, { name: "card-site", text: site || hostName(href) }];
  return shown.filter(({ text }) => text !== "");
}

function line(name: string, text: string): HTMLElement {
  const made = document.createElement("span");
  made.className = name;
  made.textContent = text;
  return made;
}
