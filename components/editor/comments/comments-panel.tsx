import { useEffect } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import type { ThreadLine } from "#lib/comments/types";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { focusOn } from "../panel/open-panel.ts";
import type { Range } from "./flat-text.ts";
import { NewThread } from "./new-thread.tsx";
import { type Filter, isShown, type Listed, talkOf } from "./talk.ts";
import { ThreadCard } from "./thread-card.tsx";

const filters: readonly Filter[] = ["open", "resolved", "all"];

/** What is said about the article, in the order of the passages; the form for something new stands above. */
export function CommentsPanel() {
  const { room, t } = useRoom();
  const talk = talkOf(room);
  const { threads, state } = useValue(talk.listed);
  const filter = useValue(talk.filter);
  const chosen = useValue(talk.chosen);
  const begun = useValue(talk.begun);
  const nothingSelected = useValue(talk.nothingSelected);
  const places = useValue(talk.places);
  const shown = inOrder(threads.filter((thread) => isShown(thread, filter, chosen)), places);
  useEffect(() => () => talk.nothingSelected.set(false), [talk]);
  return (
    <section className="ed-part tk-part" aria-labelledby="panel-comments">
      <h2 id="panel-comments" tabIndex={-1}>{t.comments.title}</h2>
      {begun ? <NewThread key={begun.anchor.start + begun.quote} begun={begun} /> : nothingSelected ? <FormMessage>{t.comments.selectFirst}</FormMessage> : <p className="ed-hint">{t.comments.how}</p>}
      <Filters />
      <State state={state} filter={filter} count={shown.length} />
      {shown.length > 0 && <ol className="tk-threads">{shown.map((thread) => <ThreadCard key={thread.id} thread={thread} chosen={thread.id === chosen} gone={thread.field === "body" && !places.has(thread.id)} />)}</ol>}
    </section>
  );
}

function Filters() {
  const { room, t } = useRoom();
  const talk = talkOf(room);
  const chosen = useValue(talk.filter);
  const { threads } = useValue(talk.listed);
  const choose = (filter: Filter) => () => {
    talk.chosen.set(null);
    talk.filter.set(filter);
  };
  return (
    <fieldset aria-label={t.comments.filter} className="tk-filters">
      {filters.map((filter) => <button key={filter} type="button" aria-pressed={filter === chosen} onClick={choose(filter)}>{t.comments.filters[filter](threads.filter((thread) => isShown(thread, filter, null)).length)}</button>)}
    </fieldset>
  );
}

function State({ state, filter, count }: { state: Listed["state"]; filter: Filter; count: number }) {
  const { room, t } = useRoom();
  if (state === "failed") return <><FormMessage>{t.comments.failed}</FormMessage><Button small onClick={() => void talkOf(room).reload().then(() => focusOn("panel-comments"))}>{t.comments.again}</Button></>;
  if (count > 0) return null;
  return <p className="ed-hint" role="status">{state === "loading" ? t.comments.loading : t.comments.none[filter]}</p>;
}

const lineOrder = { headline: -2, standfirst: -1 };

/** As they stand on the page; those without a passage come last, in the order in which they were begun. */
function inOrder(threads: readonly ThreadLine[], places: ReadonlyMap<number, Range>): ThreadLine[] {
  const at = ({ id, field }: ThreadLine) => (field === "body" ? (places.get(id)?.from ?? Number.MAX_SAFE_INTEGER) : lineOrder[field]);
  return [...threads].sort((one, other) => at(one) - at(other) || one.id - other.id);
}
