import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { isEmptyDiff } from "#lib/content/diff";
import { printedRecent } from "#lib/i18n/dates";
import { useAbilities, useRoom, type Words } from "../context.ts";
import { Choices } from "./choices.tsx";
import { useCover, useEscape } from "./cover.ts";
import { DiffView, type Layout } from "./diff-view.tsx";
import { restore } from "./restore.ts";
import { Steps } from "./steps.tsx";
import { type Comparison, useComparison, type With } from "./use-comparison.ts";

type Props = { number: number; onClose: () => void; onRestored: (number: number, kept: number) => void };

/** One version over the text: what differs from now, or from the one before. Escape closes it. */
export function HistoryView({ number, onClose, onRestored }: Props) {
  const { t } = useRoom();
  const [other, setOther] = useState<With>("now");
  const [layout, setLayout] = useState<Layout>("inline");
  const [round, setRound] = useState(0);
  const comparison = useComparison(number, other, round);
  const view = useRef<HTMLElement>(null);
  useEscape(onClose);
  useCover();
  useEffect(() => {
    if (number > 0) view.current?.querySelector("h2")?.focus();
  }, [number]);
  const place = document.querySelector("[data-editor]");
  return place && createPortal(
    <section ref={view} className="hi-view" aria-label={t.history.view.label}>
      <header className="hi-bar">
        <Heading number={number} comparison={comparison} />
        <button type="button" className="icon-button" aria-label={t.history.view.close} onClick={onClose}><X aria-hidden className="size-4" /></button>
        <Choices legend={t.history.view.with} chosen={other} onChoose={setOther} options={[["now", t.history.view.withNow], ["before", t.history.view.withBefore]]} />
        <Choices legend={t.history.view.layout} chosen={layout} onChoose={setLayout} options={[["inline", t.history.view.inline], ["beside", t.history.view.beside]]} />
        <Steps view={view} diff={comparison === null || comparison === "failed" ? null : comparison.diff} />
        <RestoreButton number={number} onRestored={onRestored} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by those who scroll with keys. */}
      <section className="hi-page" tabIndex={0} aria-label={t.history.view.text}>
        {comparison === null && <p className="ed-hint" role="status">{t.history.loading}</p>}
        {comparison === "failed" && <div className="grid justify-items-start gap-2"><FormMessage>{t.history.failed}</FormMessage><Button small onClick={() => setRound(round + 1)}>{t.history.again}</Button></div>}
        {comparison !== null && comparison !== "failed" && <Found comparison={comparison} layout={layout} />}
      </section>
    </section>,
    place,
  );
}

function Found({ comparison, layout }: { comparison: Comparison; layout: Layout }) {
  const { t } = useRoom();
  if (isEmptyDiff(comparison.diff)) return <p className="hi-equal">{t.history.view.equal}</p>;
  const names = namesOf(comparison, t);
  return (
    <>
      <p className="ed-hint"><b>{names.join(" → ")}</b> {t.history.view.legend}</p>
      <DiffView key={`${comparison.line.number} ${comparison.with}`} diff={comparison.diff} layout={layout} find={comparison.find} names={names} />
    </>
  );
}

function namesOf({ line, older, with: other }: Comparison, { history: t }: Words): [string, string] {
  const own = t.number(line.number);
  if (other === "now") return [own, t.view.now];
  return [older === null ? t.view.nothing : t.number(older), own];
}

function Heading({ number, comparison }: { number: number; comparison: ReturnType<typeof useComparison> }) {
  const { t, language, timeZone } = useRoom();
  const found = comparison === "failed" ? null : comparison;
  const what = [t.history.number(number), found?.line.name ?? ""].filter((words) => words !== "").join(" · ");
  return <h2 tabIndex={-1}>{what}{found && <span>{printedRecent(new Date(found.line.at), new Date(), language, timeZone)}</span>}</h2>;
}

function RestoreButton({ number, onRestored }: { number: number; onRestored: Props["onRestored"] }) {
  const place = useRoom();
  const { t } = place;
  const abilities = useAbilities();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  if (!abilities.revise) return null;
  const press = async () => {
    setBusy(true);
    setFailure("");
    const outcome = await restore(place, number);
    setBusy(false);
    if (outcome.ok) onRestored(outcome.number, outcome.kept);
    else setFailure(outcome.words);
  };
  return (
    <>
      <Button tone="ink" className="hi-restore" busy={busy} onClick={() => void press()}>{busy ? t.history.restore.working : t.history.restore.button(number)}</Button>
      {failure !== "" && <div className="hi-failure"><FormMessage>{failure}</FormMessage></div>}
    </>
  );
}
