import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { type FormEvent, useState } from "react";
import { isWebAddress } from "#lib/content/address";
import { embedSite, embedSites } from "#lib/content/embeds";
import { longestCardDescription, longestCardTitle } from "#lib/content/limits";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextArea, TextField } from "#components/ui/field";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { cardOf, cardWindow, fillCards, type OpenCard, putCard } from "./cards.ts";
import { linkAddress } from "./link-address.ts";

/** Where a card leads and what it says. */
export function CardDialog({ editor }: { editor: Editor }) {
  const { room, t } = useRoom();
  const open = useValue(cardWindow(room));
  const close = () => {
    cardWindow(room).set(null);
    editor.commands.focus();
  };
  return (
    <Dialog open={open !== null} onClose={close} title={open?.wants === "embed" ? t.blocks.card.embedTitle : t.blocks.card.title}>
      {open && <CardForm editor={editor} open={open} close={close} />}
    </Dialog>
  );
}

function CardForm({ editor, open, close }: { editor: Editor; open: OpenCard; close: () => void }) {
  const { t: { blocks: { card: t, site } } } = useRoom();
  const [node] = useState(() => nodeOf(editor, open));
  const [href, setHref] = useState(String(node?.attrs.href ?? ""));
  const [title, setTitle] = useState(String(node?.attrs.title ?? ""));
  const [description, setDescription] = useState(String(node?.attrs.description ?? ""));
  const [wrong, setWrong] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = linkAddress(href) ?? "";
    if (!isWebAddress(address)) return setWrong(t.wrong);
    if (open.wants === "embed" && embedSite(address) === null) return setWrong(t.notEmbed(embedSites.map((name) => site[name])));
    if (node && open.at !== null) change(editor, open.at, { href: address, title: title.trim(), description: description.trim(), site: address === node.attrs.href ? String(node.attrs.site ?? "") : "" });
    else putCard(editor, address);
    close();
  };
  const act = (replace: (editor: Editor, at: number, node: Node) => void) => () => {
    if (node && open.at !== null) replace(editor, open.at, node);
    close();
  };
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      <TextField label={t.address} hint={node ? undefined : t.addressHint} error={wrong} value={href} onChange={(event) => setHref(event.target.value)} inputMode="url" autoComplete="off" lang="zxx" />
      {node && <TextField label={t.name} hint={t.nameHint} value={title} onChange={(event) => setTitle(event.target.value)} maxLength={longestCardTitle} autoComplete="off" />}
      {node && open.wants === "linkCard" && <TextArea label={t.description} value={description} onChange={(event) => setDescription(event.target.value.replace(/[\r\n]+/g, " "))} maxLength={longestCardDescription} rows={2} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="ink">{t.save}</Button>
        <Button onClick={close}>{t.cancel}</Button>
        {node && <Button tone="quiet" className="ml-auto" onClick={act(asLine)}>{t.asLink}</Button>}
        {node && <Button tone="quiet" onClick={act((at, pos, card) => at.commands.deleteRange({ from: pos, to: pos + card.nodeSize }))}>{t.remove}</Button>}
      </div>
    </form>
  );
}

function nodeOf(editor: Editor, { at, wants }: OpenCard): Node | null {
  const node = at === null || at > editor.state.doc.content.size ? null : editor.state.doc.nodeAt(at);
  return node?.type.name === wants ? node : null;
}

/** A title taken out is asked for again. */
function change(editor: Editor, at: number, attrs: { href: string; title: string; description: string; site: string }): void {
  const old = editor.state.doc.nodeAt(at);
  const card = cardOf(editor, attrs);
  if (!old || !card) return;
  editor.view.dispatch(editor.state.tr.replaceWith(at, at + old.nodeSize, card));
  if (attrs.title === "") void fillCards(editor, attrs.href);
}

function asLine(editor: Editor, at: number, { attrs, nodeSize }: Node): void {
  const { schema, tr } = editor.state;
  const words = schema.text(attrs.title || attrs.href, [schema.mark("link", { href: attrs.href })]);
  const paragraph = schema.nodes.paragraph?.create(null, words);
  if (!paragraph) return;
  tr.replaceWith(at, at + nodeSize, paragraph);
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + paragraph.nodeSize - 1)));
}
