import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { CheckField, Field, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { figuresOf } from "#lib/content/figures";
import { countCharacters } from "#lib/content/text";
import type { Doc, Generated } from "#lib/content/types";
import { type Room, useRoom } from "../context.ts";
import { newName } from "../new-name.ts";
import { useValue } from "../observable.ts";
import { marking, markWords, wordsOf } from "./put.ts";
import { generatedOf, loadGenerations } from "./state.ts";

/** A person says that a machine wrote the selected words, or all of them. */
export function DeclareDialog({ editor }: { editor: Editor }) {
  const { room, t: { generated: t } } = useRoom();
  const { declaring } = generatedOf(room);
  const what = useValue(declaring);
  const close = () => {
    declaring.set(null);
    editor.commands.focus();
  };
  return <Dialog open={what !== null} onClose={close} title={t.dialog.title}>{what && <Declaring editor={editor} what={what} close={close} />}</Dialog>;
}

type Props = { editor: Editor; what: "selected" | "all"; close: () => void };
/** Other people's letters move the selection: its place is asked for when it is needed. */
const rangeOf = (editor: Editor, what: Props["what"]) => (what === "all" ? { from: 0, to: editor.state.doc.content.size } : { from: editor.state.selection.from, to: editor.state.selection.to });

function Declaring({ editor, what, close }: Props) {
  const { t: { generated: { dialog: t } } } = useRoom();
  const [text] = useState(() => wordsOf(editor.state, rangeOf(editor, what)));
  const [marked] = useState(() => !marking(editor.state, rangeOf(editor, what), { id: "-", model: "", by: 0, name: "", at: "" }).docChanged);
  const missing = text.trim() === "" ? t.nothing : what === "selected" && marked ? t.already : null;
  if (missing) return <div className="grid gap-4"><p>{missing}</p><div><Button onClick={close}>{t.cancel}</Button></div></div>;
  return <DeclareForm editor={editor} what={what} close={close} text={text} />;
}

function DeclareForm({ editor, what, close, text }: Props & { text: string }) {
  const place = useRoom();
  const { t: { generated: { dialog: t } } } = place;
  const { model, setModel, unknown, setUnknown, note, setNote, busy, failure, wrong, submit } = useDeclaring(place, editor, what, text, close);
  const characters = countCharacters(text);
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      <p className="text-sm text-ink-2">{what === "all" ? t.leadAll(characters) : t.lead(characters)}</p>
      <ModelField model={model} setModel={setModel} unknown={unknown} wrong={wrong} />
      <CheckField label={t.unknown} checked={unknown} onChange={(event) => setUnknown(event.target.checked)} />
      <TextField label={t.note} hint={t.noteHint} value={note} maxLength={400} autoComplete="off" onChange={(event) => setNote(event.target.value)} />
      {failure !== "" && <FormMessage>{failure}</FormMessage>}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={close}>{t.cancel}</Button>
        <Button type="submit" tone="ink" busy={busy}>{t.submit}</Button>
      </div>
    </form>
  );
}

/** Any words; those that were used in this article before are offered. */
function ModelField({ model, setModel, unknown, wrong }: { model: string; setModel: (model: string) => void; unknown: boolean; wrong: boolean }) {
  const { room, t: { generated: { dialog: t } } } = useRoom();
  const used = [...new Set((useValue(generatedOf(room).list) ?? []).map((line) => line.model))].filter((name) => name !== "");
  return (
    <Field label={t.model} hint={t.modelHint} error={wrong ? t.noModel : ""}>
      {(wiring) => (
        <>
          <input {...wiring} className="control" list={`${wiring.id}-used`} value={unknown ? "" : model} disabled={unknown} maxLength={200} autoComplete="off" onChange={(event) => setModel(event.target.value)} />
          <datalist id={`${wiring.id}-used`}>{used.map((name) => <option key={name} value={name} />)}</datalist>
        </>
      )}
    </Field>
  );
}

function useDeclaring(place: Room, editor: Editor, what: Props["what"], text: string, close: () => void) {
  const { room, actions, article, t: { generated: { dialog: t } } } = place;
  const [model, setModel] = useState("");
  const [unknown, setUnknown] = useState(false);
  const [note, setNote] = useState("");
  const [mark] = useState(newName);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = !unknown && model.trim() === "";
    setWrong(missing);
    if (missing || busy) return;
    setBusy(true);
    setFailure("");
    const { body, ...texts } = room.read().content;
    const fields = { ...texts, captions: captionsOf(body) };
    // Sent twice it is one: whoever got no answer presses again.
    const answer = await actions.declareGenerated({ articleId: article.id, mark, model: unknown ? "" : model, note, text, fields: what === "all" ? fields : {} }).catch(() => null);
    setBusy(false);
    if (!answer?.ok) return setFailure(answer?.message ?? t.failed);
    close();
    const done = put(editor, what, text, answer.value);
    room.remark.set({ words: done ? t.done : t.gone, done });
    await loadGenerations(place);
  };
  return { model, setModel, unknown, setUnknown, note, setNote, busy, failure, wrong, submit: (event: FormEvent) => void submit(event) };
}

/** Where the words have changed while the window was open, the server finds those that still stand there. */
function put(editor: Editor, what: Props["what"], text: string, attrs: Generated["attrs"]): boolean {
  const range = rangeOf(editor, what);
  return wordsOf(editor.state, range) === text && markWords(editor, range, attrs);
}

/** What stands under the pictures, which no mark can reach. */
function captionsOf(body: Doc): string {
  return figuresOf(body.content).map(({ attrs }) => attrs.caption).filter((caption) => caption !== "").join("\n");
}
