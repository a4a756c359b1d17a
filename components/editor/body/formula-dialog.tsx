import type { Editor } from "@tiptap/core";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { longestFormula } from "#lib/content/limits";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextArea } from "#components/ui/field";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import type { Inset } from "../workroom.ts";
import { drawnFormula } from "./inset-views.ts";
import { openedNode, settleInset } from "./insets.ts";

/** The source of a formula and what it looks like. */
export function FormulaDialog({ editor }: { editor: Editor }) {
  const { room, t } = useRoom();
  const inset = useValue(room.inset);
  const shown = inset !== null && inset.kind !== "footnote" ? inset : null;
  const close = () => {
    room.inset.set(null);
    editor.commands.focus();
  };
  return (
    <Dialog open={shown !== null} onClose={close} title={shown?.kind === "formula" ? t.insets.formula.inlineTitle : t.insets.formula.title}>
      {shown && <FormulaForm editor={editor} inset={shown} close={close} />}
    </Dialog>
  );
}

function FormulaForm({ editor, inset, close }: { editor: Editor; inset: Inset; close: () => void }) {
  const { t } = useRoom();
  const [latex, setLatex] = useState(() => String(openedNode(editor, inset)?.attrs.latex ?? ""));
  const existing = inset.at !== null;
  const settle = (source: string) => {
    const node = source === "" ? null : (editor.schema.nodes[inset.kind]?.create({ latex: source }) ?? null);
    settleInset(editor, inset, node);
    close();
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    settle(latex.trim());
  };
  // A formula in a line has one line.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || inset.kind !== "formula" || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  };
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      <TextArea label={t.insets.formula.source} hint={t.insets.formula.sourceHint} value={latex} onChange={(event) => setLatex(event.target.value)} onKeyDown={onKeyDown} maxLength={longestFormula} spellCheck={false} autoCapitalize="off" autoComplete="off" lang="zxx" rows={inset.kind === "formula" ? 2 : 4} />
      <Preview latex={latex.trim()} display={inset.kind === "formulaBlock"} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="ink">{t.insets.save}</Button>
        <Button onClick={close}>{t.insets.cancel}</Button>
        {existing && <Button tone="quiet" className="ml-auto" onClick={() => settle("")}>{t.insets.remove}</Button>}
      </div>
    </form>
  );
}

function Preview({ latex, display }: { latex: string; display: boolean }) {
  const { formula: t } = useRoom().t.insets;
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"empty" | "drawn" | "wrong" | "away">("empty");
  useEffect(() => {
    let late = false;
    const show = async () => {
      const drawn = latex === "" ? "empty" : await drawnFormula(latex, display);
      if (late) return;
      place.current?.replaceChildren(...(typeof drawn === "string" ? [] : [drawn]));
      setState(typeof drawn === "string" ? drawn : "drawn");
    };
    void show();
    return () => {
      late = true;
    };
  }, [latex, display]);
  return (
    <section className="ed-formula-preview" aria-label={t.preview} data-state={state}>
      <div ref={place} tabIndex={state === "drawn" ? 0 : undefined} />
      <p role="status">{state === "drawn" ? "" : t[state]}</p>
    </section>
  );
}
