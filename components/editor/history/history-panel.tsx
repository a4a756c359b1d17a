import { useState } from "react";
import { Button } from "#components/ui/button";
import { CheckField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useAbilities, useRoom } from "../context.ts";
import { focusOn } from "../panel/open-panel.ts";
import { HistoryView } from "./history-view.tsx";
import { KeepForm } from "./keep-form.tsx";
import { restore } from "./restore.ts";
import { TimelineList } from "./timeline-list.tsx";
import { type Timeline, useTimeline } from "./use-timeline.ts";
import { WrittenBy } from "./written-by.tsx";

/** What has just been put back: `undo` is the version that takes it back, null when that has been done. */
type Told = { words: string; undo: number | null };

/** The versions of the article; the chosen one is shown over the text. */
export function HistoryPanel() {
  const { article, t } = useRoom();
  const abilities = useAbilities();
  const timeline = useTimeline(article.id);
  const [chosen, choose] = useState<number | null>(null);
  const [told, tell] = useState<Told | null>(null);
  const close = () => {
    choose(null);
    requestAnimationFrame(() => focusOn(`panel-revision-${chosen}`));
  };
  const restored = (number: number, kept: number) => {
    tell({ words: t.history.restore.done(number, kept), undo: kept });
    choose(null);
    void timeline.reload().then(() => focusOn("panel-undo-restore"));
  };
  return (
    <>
      {told && <UndoPart told={told} onUndone={() => { tell({ words: t.history.restore.undone, undo: null }); void timeline.reload(); }} />}
      {abilities.revise && <KeepForm onKept={() => void timeline.reload()} />}
      <section className="ed-part" aria-labelledby="panel-history">
        <h2 id="panel-history" tabIndex={-1}>{t.history.timeline}</h2>
        <WrittenBy onOpen={() => choose(null)} />
        <p className="ed-hint">{t.history.explain}</p>
        <CheckField label={t.history.onlyMarked} checked={timeline.marked} onChange={(event) => timeline.setMarked(event.target.checked)} />
        <TimelineList timeline={timeline} chosen={chosen} onChoose={choose} />
        <Below timeline={timeline} />
      </section>
      {chosen !== null && <HistoryView number={chosen} onClose={close} onRestored={restored} />}
    </>
  );
}

function Below({ timeline }: { timeline: Timeline }) {
  const { t } = useRoom();
  const { state, items, next, marked } = timeline;
  if (state === "failed") return <><FormMessage>{t.history.failed}</FormMessage><Button small onClick={() => void timeline.reload()}>{t.history.again}</Button></>;
  if (items.length === 0) return <p className="ed-hint" role="status">{state === "loading" ? t.history.loading : marked ? t.history.noneMarked : t.history.none}</p>;
  return next === null ? null : <Button small busy={state === "loading"} onClick={() => void timeline.more()}>{state === "loading" ? t.history.loading : t.history.older}</Button>;
}

function UndoPart({ told, onUndone }: { told: Told; onUndone: () => void }) {
  const place = useRoom();
  const { t } = place;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const { undo } = told;
  const takeBack = async (number: number) => {
    setBusy(true);
    setFailure("");
    const outcome = await restore(place, number);
    setBusy(false);
    if (outcome.ok) onUndone();
    else setFailure(outcome.words);
  };
  return (
    <section className="ed-part" aria-label={t.history.restore.undo}>
      <FormMessage tone="done">{told.words}</FormMessage>
      {failure !== "" && <FormMessage>{failure}</FormMessage>}
      {undo !== null && <Button id="panel-undo-restore" busy={busy} onClick={() => void takeBack(undo)}>{busy ? t.history.restore.working : t.history.restore.undo}</Button>}
    </section>
  );
}
