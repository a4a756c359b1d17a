import { useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import type { Verdict } from "#lib/content/suggestion-resolve";
import type { Suggestion } from "#lib/content/suggestions";
import { TextSelection } from "@tiptap/pm/state";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { printedAt } from "./card.tsx";
import { decide, suggestionsAt } from "./decide.ts";
import { revisingOf } from "./state.ts";

/** What was done last; `at`: the count of changes of the body just then. */
type Told = { words: string; at: number };

/** Every change that waits, and what can be done with some or all of them. */
export function SuggestionPanel() {
  const { room, t } = useRoom();
  const abilities = useAbilities();
  const all = useValue(revisingOf(room).list);
  const [author, setAuthor] = useState<number | null>(null);
  const [told, tell] = useState<Told | null>(null);
  const changes = useValue(room.bodyChanges);
  const chosen = all.some((one) => one.author === author) ? author : null;
  const shown = all.filter((one) => chosen === null || one.author === chosen);
  const act = (verdict: Verdict, ids: readonly string[]) => {
    const editor = room.body.get();
    const count = editor ? decide(editor, verdict, new Set(ids)) : 0;
    if (count > 0) tell({ words: t.suggest.panel.done[verdict](count), at: room.bodyChanges.get() });
    document.getElementById("panel-suggestions")?.focus();
  };
  return (
    <section className="ed-part" aria-labelledby="panel-suggestions">
      <h2 id="panel-suggestions" tabIndex={-1}>{t.suggest.panel.title}<span role="status">{t.suggest.panel.waiting(all.length)}</span></h2>
      {told?.at === changes && <Done words={told.words} />}
      {all.length === 0 ? <p className="ed-hint">{t.suggest.panel.none} {t.suggest.panel.teach}</p> : <p className="ed-hint">{t.suggest.panel.explain}</p>}
      <Authors all={all} chosen={chosen} choose={setAuthor} />
      {abilities.revise && shown.length > 0 && <Together shown={shown} act={act} />}
      <ol className="ed-suggestions">{shown.map((one) => <Line key={one.id} suggestion={one} decide={abilities.revise ? (verdict) => act(verdict, [one.id]) : null} />)}</ol>
    </section>
  );
}

/** Undo belongs to the text: from here it is a button, as long as nothing else has happened. */
function Done({ words }: { words: string }) {
  const { room, t } = useRoom();
  return (
    <>
      <FormMessage tone="done">{words}</FormMessage>
      <Button small onClick={() => room.body.get()?.commands.undo()}>{t.comfort.action.undo}</Button>
    </>
  );
}

function Authors({ all, chosen, choose }: { all: readonly Suggestion[]; chosen: number | null; choose: (author: number | null) => void }) {
  const { t } = useRoom();
  const names = new Map(all.map(({ author, name }) => [author, name] as const));
  if (names.size < 2) return null;
  return (
    <label className="ed-suggestion-authors">
      <span>{t.suggest.panel.who}</span>
      <select className="control" value={chosen ?? ""} onChange={(event) => choose(event.target.value === "" ? null : Number(event.target.value))}>
        <option value="">{t.suggest.panel.everybody}</option>
        {[...names].map(([author, name]) => <option key={author} value={author}>{t.suggest.panel.by(name, all.filter((one) => one.author === author).length)}</option>)}
      </select>
    </label>
  );
}

/** All that are shown, or those the selection in the text touches. */
function Together({ shown, act }: { shown: readonly Suggestion[]; act: (verdict: Verdict, ids: readonly string[]) => void }) {
  const { t } = useRoom();
  const ids = shown.map(({ id }) => id);
  const selected = useSelected().filter((id) => ids.includes(id));
  return (
    <div className="ed-suggestion-together">
      <Button small tone="ink" onClick={() => act("accept", ids)}>{t.suggest.panel.acceptAll(ids.length)}</Button>
      <Button small onClick={() => act("reject", ids)}>{t.suggest.panel.rejectAll(ids.length)}</Button>
      {selected.length > 0 && <Button small onClick={() => act("accept", selected)}>{t.suggest.panel.acceptSelected}</Button>}
      {selected.length > 0 && <Button small onClick={() => act("reject", selected)}>{t.suggest.panel.rejectSelected}</Button>}
    </div>
  );
}

function useSelected(): readonly string[] {
  const { room } = useRoom();
  const editor = useValue(room.body);
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    const follow = () => setIds(editor && !editor.state.selection.empty ? suggestionsAt(editor.state).map(({ id }) => id) : []);
    follow();
    editor?.on("selectionUpdate", follow);
    return () => void editor?.off("selectionUpdate", follow);
  }, [editor]);
  return ids;
}

const longest = 120;
const cut = (words: string) => (words.length > longest ? `${words.slice(0, longest)}……` : words);

function Line({ suggestion, decide: act }: { suggestion: Suggestion; decide: ((verdict: Verdict) => void) | null }) {
  const { room, t, article, language, timeZone } = useRoom();
  const { author, name, at, inserted, deleted, from, to } = suggestion;
  const goTo = () => {
    const editor = room.body.get();
    if (!editor || to > editor.state.doc.content.size) return;
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.between(editor.state.doc.resolve(from), editor.state.doc.resolve(to))).scrollIntoView());
    editor.view.focus();
  };
  return (
    <li className={`ed-by-${author % 8}`}>
      <button type="button" className="ed-suggestion-words" title={t.suggest.panel.goTo} onClick={goTo}>
        <span lang={article.language}>
          {deleted !== "" && <span className="ed-suggestion-part"><i>{t.suggest.panel.deleted}</i><del>{cut(deleted)}</del></span>}
          {inserted !== "" && <span className="ed-suggestion-part"><i>{t.suggest.panel.inserted}</i><ins>{cut(inserted)}</ins></span>}
        </span>
        <span className="ed-suggestion-who"><b>{name}</b> <time dateTime={at}>{printedAt(at, language, timeZone)}</time></span>
      </button>
      {act && (
        <span className="ed-suggestion-together">
          <Button small aria-label={t.suggest.card.acceptOf(name)} onClick={() => act("accept")}>{t.suggest.card.accept}</Button>
          <Button small tone="quiet" aria-label={t.suggest.card.rejectOf(name)} onClick={() => act("reject")}>{t.suggest.card.reject}</Button>
        </span>
      )}
    </li>
  );
}
