import { useState } from "react";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { useRoom } from "../context.ts";
import { factsOf } from "../facts/facts.ts";
import { useValue } from "../observable.ts";
import { focusOn, openPanel } from "../panel/open-panel.ts";
import { useDetails } from "../panel/use-details.ts";
import { CompareView, type Original } from "./compare-view.tsx";

/** What only a repost has: its permission, and the text it was taken from. */
export function RepostPart() {
  const { t: { reposts: t } } = useRoom();
  const { details, change } = useDetails();
  return (
    <>
      <div id="panel-permission" tabIndex={-1}><TextField label={t.permission} hint={t.permissionHint} maxLength={400} value={details.permission ?? ""} onChange={(event) => change({ permission: event.target.value })} /></div>
      <Originals />
    </>
  );
}

function Originals() {
  const { room, t: { reposts: { compare: t } } } = useRoom();
  const { loaded } = factsOf(room);
  const { state } = useValue(loaded);
  const originals = useOriginals();
  const [opened, open] = useState<number | null>(null);
  const shown = originals.find(({ sourceId }) => sourceId === opened);
  const close = () => {
    open(null);
    requestAnimationFrame(() => focusOn(`panel-compare-${opened}`));
  };
  return (
    <div className="grid justify-items-start gap-1.5">
      <h3 className="text-sm font-medium">{t.label}</h3>
      {originals.map(({ sourceId, name }) => <Button key={sourceId} small id={`panel-compare-${sourceId}`} onClick={() => open(sourceId)}>{t.button(name)}</Button>)}
      {originals.length === 0 && <p className="ed-hint">{state === "loading" ? t.loading : state === "failed" ? t.failed : t.noText}</p>}
      {originals.length === 0 && state === "ready" && <Button small onClick={() => openPanel(room, "sources", "source-list")}>{t.attach}</Button>}
      {originals.length === 0 && state === "failed" && <Button small onClick={() => void factsOf(room).reload()}>{t.again}</Button>}
      {shown && <CompareView original={shown} onClose={close} />}
    </div>
  );
}

/** Sources the text was taken from, of which words are kept; named as they are being typed. */
function useOriginals(): Original[] {
  const { room } = useRoom();
  const { details } = useDetails();
  const { sources } = useValue(factsOf(room).loaded);
  return details.sources.flatMap(({ relation, sourceId, name, originalHeadline }) => {
    const kept = relation === "origin" ? sources.find((source) => source.sourceId === sourceId) : undefined;
    return kept && kept.passages.length > 0 ? [{ sourceId: kept.sourceId, name: name.trim() || kept.name, headline: originalHeadline, passages: kept.passages }] : [];
  });
}
