import { useEditorState } from "@tiptap/react";
import type { Editor } from "@tiptap/core";
import { ArrowDown, ArrowUp, CaseSensitive, X } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { bringIntoSight, findingOf, look, replaceAll, replaceCurrent, turn } from "./find-plugin.ts";
import { comfortOf } from "./state.ts";

/** Finds and replaces in the text, over the page and out of its way. */
export function FindBar() {
  const { room } = useRoom();
  const { open } = useValue(comfortOf(room).finding);
  const editor = useValue(room.body);
  return open && editor ? <Bar editor={editor} /> : null;
}

function Bar({ editor }: { editor: Editor }) {
  const { room, t: { comfort: { find: t } } } = useRoom();
  const { revise } = useAbilities();
  const { finding } = comfortOf(room);
  const { asked, query: begun } = useValue(finding);
  const [matchCase, setMatchCase] = useState(false);
  const [query, setQuery] = useState(begun);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    setQuery(finding.get().query);
    field.current?.focus();
    field.current?.select();
  }, [asked, finding]);
  useEffect(() => {
    look(editor, { query, matchCase });
    bringIntoSight(editor.view);
    return () => {
      if (!editor.isDestroyed) look(editor, null);
    };
  }, [editor, query, matchCase]);
  const close = () => {
    finding.change({ open: false, query });
    editor.commands.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field.current) turn(editor, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <search className="ed-find" aria-label={t.label} onKeyDown={onKeyDown}>
      <div>
        <Words label={t.query} value={query} onWords={setQuery} ref={field} />
        <Place editor={editor} query={query} />
        <button type="button" className="ed-tool" aria-pressed={matchCase} aria-label={t.matchCase} title={t.matchCase} onClick={() => setMatchCase(!matchCase)}><CaseSensitive aria-hidden className="size-4" /></button>
        <button type="button" className="ed-tool" aria-label={t.previous} title={t.previous} onClick={() => turn(editor, -1)}><ArrowUp aria-hidden className="size-4" /></button>
        <button type="button" className="ed-tool" aria-label={t.next} title={t.next} onClick={() => turn(editor, 1)}><ArrowDown aria-hidden className="size-4" /></button>
        <button type="button" className="ed-tool" aria-label={t.close} title={t.close} onClick={close}><X aria-hidden className="size-4" /></button>
      </div>
      {revise && <Replacing editor={editor} />}
    </search>
  );
}

function Replacing({ editor }: { editor: Editor }) {
  const { room, t: { comfort: { find: t } } } = useRoom();
  const [words, setWords] = useState("");
  const one = (event: FormEvent) => {
    event.preventDefault();
    if (replaceCurrent(editor, words)) comfortOf(room).told.set(t.replaced(1));
  };
  return (
    <form onSubmit={one}>
      <Words label={t.replacement} value={words} onWords={setWords} />
      <Button type="submit" className="button-small">{t.replace}</Button>
      <Button className="button-small" onClick={() => comfortOf(room).told.set(t.replaced(replaceAll(editor, words)))}>{t.replaceAll}</Button>
    </form>
  );
}

type WordsProps = { label: string; value: string; onWords: (words: string) => void; ref?: React.Ref<HTMLInputElement> };

/** While an input method is at work nothing is looked for. */
function Words({ label, value, onWords, ref }: WordsProps) {
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  useEffect(() => setTyped(value), [value]);
  return (
    <input
      ref={ref}
      type="text"
      className="control"
      aria-label={label}
      placeholder={label}
      value={typed}
      maxLength={500}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={(event) => event.key === "Enter" && (event.nativeEvent.isComposing || event.keyCode === 229) && event.preventDefault()}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        onWords(event.currentTarget.value);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        if (!composing.current) onWords(event.target.value);
      }}
    />
  );
}

function Place({ editor, query }: { editor: Editor; query: string }) {
  const { find: t } = useRoom().t.comfort;
  const { all, at } = useEditorState({ editor, selector: ({ editor: now }) => ({ all: findingOf(now.state).found.length, at: findingOf(now.state).current + 1 }) });
  return <output className="ed-find-place">{query === "" ? "" : all === 0 ? t.none : t.place(at, all)}</output>;
}
