/** The link mark: an address and nothing else. */
import { Mark, markInputRule, markPasteRule, mergeAttributes } from "@tiptap/core";
import type { MarkType } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { isLinkAddress } from "#lib/content/address";
import { linkAddress } from "./link-address.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    link: { setLink: (href: string) => ReturnType; unsetLink: () => ReturnType };
  }
}

const markdownLink = /(?<!!)\[([^\]]+)\]\(([^\s()]+)\)$/;

export const LinkMark = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { isRequired: true } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => isLinkAddress(element.getAttribute("href") ?? "") && null }],
  // What another page wrote was never asked here whether it is an address.
  renderHTML: ({ HTMLAttributes, mark }) => ["a", mergeAttributes(HTMLAttributes, { href: isLinkAddress(String(mark.attrs.href)) ? mark.attrs.href : null, rel: "noopener", class: "body-link" }), 0],
  addCommands() {
    return {
      setLink: (href) => ({ chain }) => chain().extendMarkRange(this.name).setMark(this.name, { href }).run(),
      unsetLink: () => ({ chain }) => chain().extendMarkRange(this.name).unsetMark(this.name).run(),
    };
  },
  addInputRules() {
    return [markInputRule({ find: (text) => markdownLinkIn(text), type: this.type, getAttributes: (match) => match.data })];
  },
  addPasteRules() {
    return [markPasteRule({ find: /(?:https?:\/\/)[^\s<>"'“”‘’（）()，。；！？、]+/g, type: this.type, getAttributes: (match) => hrefOf(match[0]) })];
  },
  addProseMirrorPlugins() {
    return [addressOverSelection(this.editor.schema.marks[this.name])];
  },
});

/** Null: what looks like an address and is none, or is too long for one, stays words. */
function hrefOf(text: string): { href: string } | null {
  const href = linkAddress(text);
  return href === null ? null : { href };
}

function markdownLinkIn(text: string) {
  const match = markdownLink.exec(text);
  const href = linkAddress(match?.[2] ?? "");
  if (!match?.[1] || href === null) return null;
  return { index: match.index, text: match[0], replaceWith: match[1], data: { href } };
}

/** An address pasted over selected words makes them a link instead of replacing them. */
function addressOverSelection(type: MarkType | undefined): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, event) {
        const { from, to, empty, $from, $to } = view.state.selection;
        const pasted = event.clipboardData?.getData("text/plain").trim() ?? "";
        if (!type || empty || !$from.sameParent($to) || !$from.parent.type.allowsMarkType(type) || !/^(https?:\/\/|mailto:)/.test(pasted)) return false;
        const href = linkAddress(pasted);
        if (href === null) return false;
        view.dispatch(view.state.tr.removeMark(from, to, type).addMark(from, to, type.create({ href })));
        return true;
      },
    },
  });
}
