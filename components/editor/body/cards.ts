/** Putting cards in, and asking our server what their pages are called. */
import type { Editor } from "@tiptap/core";
import { embedSite } from "#lib/content/embeds";
import type { LinkCard } from "#lib/content/types";
import { Observable } from "../observable.ts";
import type { Workroom } from "../workroom.ts";
import { putBlock } from "./insets.ts";

type Said = Omit<LinkCard["attrs"], "href">;
/** `at`: where the card stands whose window is open; null: a new one. `wants`: what was asked for. */
export type OpenCard = { at: number | null; wants: "linkCard" | "embed" };

const windows = new WeakMap<Workroom, Observable<OpenCard | null>>();

/** The card whose window is open on this screen. */
export function cardWindow(room: Workroom): Observable<OpenCard | null> {
  const known = windows.get(room) ?? new Observable<OpenCard | null>(null);
  windows.set(room, known);
  return known;
}

/** A video or post of a known site becomes an embed, every other page a card. */
export function cardOf(editor: Editor, attrs: LinkCard["attrs"]) {
  const { embed, linkCard } = editor.schema.nodes;
  return embedSite(attrs.href) !== null ? embed?.create({ href: attrs.href, title: attrs.title }) : linkCard?.create(attrs);
}

/** Instead of an empty line, else below; the words of its page follow when they come. */
export function putCard(editor: Editor, href: string): void {
  const card = cardOf(editor, { href, title: "", description: "", site: "" });
  if (!card) return;
  const { tr } = editor.state;
  putBlock(tr, card);
  editor.view.dispatch(tr.scrollIntoView());
  void fillCards(editor, href);
}

/** Fills in the cards of this address that have no title yet. A page that does not answer leaves them as they are. */
export async function fillCards(editor: Editor, href: string): Promise<void> {
  const said = await wordsOf(href);
  if (!said || said.title === "" || editor.isDestroyed) return;
  const { tr } = editor.state;
  editor.state.doc.descendants((node, pos) => {
    if ((node.type.name === "linkCard" || node.type.name === "embed") && node.attrs.href === href && node.attrs.title === "") tr.setNodeMarkup(pos, null, node.type.name === "embed" ? { href, title: said.title } : { href, ...said });
  });
  // Nobody typed it: ⌘Z takes back what was typed.
  if (tr.docChanged) editor.view.dispatch(tr.setMeta("addToHistory", false));
}

async function wordsOf(href: string): Promise<Said | null> {
  const answer = await fetch("/api/links", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ href }) }).catch(() => null);
  if (!answer?.ok) return null;
  const said: Partial<Said> | null = await answer.json().catch(() => null);
  const { title, description, site } = said ?? {};
  return typeof title === "string" && typeof description === "string" && typeof site === "string" ? { title, description, site } : null;
}
