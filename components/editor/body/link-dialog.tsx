import { type Editor, getMarkRange } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextField } from "#components/ui/field";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { linkAddress } from "./link-address.ts";

type Range = { from: number; to: number };

/** Makes the selection a link, or changes the one that holds the caret. */
export function LinkDialog({ editor }: { editor: Editor }) {
  const { room, t } = useRoom();
  const open = useValue(room.linking);
  const close = () => {
    room.linking.set(false);
    editor.commands.focus();
  };
  return (
    <Dialog open={open} onClose={close} title={t.link.title}>
      <LinkForm editor={editor} close={close} />
    </Dialog>
  );
}

function LinkForm({ editor, close }: { editor: Editor; close: () => void }) {
  const { t } = useRoom();
  const [range] = useState(() => rangeOf(editor));
  const [words, setWords] = useState(() => editor.state.doc.textBetween(range.from, range.to, " "));
  const [address, setAddress] = useState(() => String(editor.getAttributes("link").href ?? ""));
  const [wrong, setWrong] = useState({ words: "", address: "" });
  const several = !isWords(editor, range);
  const had = address !== "" && editor.isActive("link");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = linkAddress(address);
    const text = words.trim() === "" ? address.trim() : words;
    setWrong({ words: text === "" ? t.link.noText : "", address: href === null ? t.link.wrong : "" });
    if (href === null || text === "") return;
    setLink(editor, range, text, href);
    close();
  };
  const remove = () => {
    editor.chain().setTextSelection(range).unsetLink().run();
    close();
  };
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      <TextField label={t.link.address} hint={t.link.addressHint} error={wrong.address} value={address} onChange={(event) => setAddress(event.target.value)} inputMode="url" autoFocus autoComplete="off" />
      {!several && <TextField label={t.link.text} error={wrong.words} value={words} onChange={(event) => setWords(event.target.value)} autoComplete="off" />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="ink">{t.link.save}</Button>
        <Button onClick={close}>{t.link.cancel}</Button>
        {had && <Button tone="quiet" className="ml-auto" onClick={remove}>{t.link.remove}</Button>}
      </div>
    </form>
  );
}

/** Within one paragraph and nothing but text: only then can other words take their place without a loss. */
function isWords({ state: { doc } }: Editor, { from, to }: Range): boolean {
  const $from = doc.resolve(from);
  return $from.sameParent(doc.resolve(to)) && doc.textBetween(from, to).length === to - from;
}

/** The selection, or all of the link around the caret. */
function rangeOf(editor: Editor): Range {
  const { from, to, empty, $from } = editor.state.selection;
  const type = editor.schema.marks.link;
  const around = empty && type ? getMarkRange($from, type) : undefined;
  return around ?? { from, to };
}

/** Words that stay as they are keep their bold and italic. */
function setLink(editor: Editor, range: Range, text: string, href: string): void {
  const same = editor.state.doc.textBetween(range.from, range.to, " ") === text && range.from < range.to;
  const chain = editor.chain().setTextSelection(range);
  if (same) chain.setLink(href).setTextSelection(range.to).run();
  else chain.insertContentAt(range, { type: "text", text, marks: [{ type: "link", attrs: { href } }] }).run();
}
