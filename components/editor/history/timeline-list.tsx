import { Pin } from "lucide-react";
import { printedTime } from "#lib/i18n/dates";
import type { RevisionLine } from "#lib/revisions/types";
import { useAbilities, useRoom, type Words } from "../context.ts";
import { dayName, daysOf } from "./days.ts";
import { NameField } from "./name-field.tsx";
import type { Timeline } from "./use-timeline.ts";

type Props = { timeline: Timeline; chosen: number | null; onChoose: (number: number) => void };

/** Day by day, newest first; each line opens what changed. */
export function TimelineList({ timeline, chosen, onChoose }: Props) {
  const { t, language, timeZone } = useRoom();
  const now = new Date();
  return (
    <div className="hi-days">
      {daysOf(timeline.items, timeZone).map((day) => (
        <section key={day.key} aria-label={dayName(day, now, t.history, language, timeZone)}>
          <h3>{dayName(day, now, t.history, language, timeZone)}</h3>
          <ol>
            {day.items.map((line) => <Line key={line.number} line={line} chosen={line.number === chosen} timeline={timeline} onChoose={() => onChoose(line.number)} />)}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Line({ line, chosen, timeline, onChoose }: { line: RevisionLine; chosen: boolean; timeline: Timeline; onChoose: () => void }) {
  const { t, article, timeZone } = useRoom();
  const abilities = useAbilities();
  const count = (article.language === "en" ? t.history.words : t.history.characters)(line.characters);
  return (
    <li data-chosen={chosen || undefined}>
      <button type="button" className="hi-line" id={`panel-revision-${line.number}`} aria-current={chosen || undefined} onClick={onChoose}>
        <span className="hi-head"><time dateTime={line.at}>{printedTime(new Date(line.at), timeZone)}</time><b>{line.name || t.history.number(line.number)}</b></span>
        <span className="hi-why">{whyOf(line, t)}</span>
        <span className="hi-who">{[whoOf(line, t), count].filter((words) => words !== "").join(" · ")}</span>
      </button>
      {abilities.revise ? <Marks line={line} timeline={timeline} /> : line.pinned && <span className="hi-pinned"><Pin aria-hidden className="size-4" /><span className="sr-only">{t.history.pinned}</span></span>}
    </li>
  );
}

function Marks({ line, timeline }: { line: RevisionLine; timeline: Timeline }) {
  const { t, actions, article } = useRoom();
  const what = t.history.number(line.number);
  const pin = () => {
    const pinned = !line.pinned;
    return timeline.changing(line, { pinned }, async () => (await actions.pinRevision({ articleId: article.id, number: line.number, pinned }).catch(() => null))?.ok === true);
  };
  return (
    <span className="hi-marks">
      <button type="button" className="icon-button" aria-pressed={line.pinned} aria-label={t.history.pin(what)} title={t.history.pin(what)} onClick={() => void pin()}><Pin aria-hidden className="size-4" /></button>
      <NameField line={line} onNamed={(name) => timeline.change(line.number, { name })} />
    </span>
  );
}

/** Why it was kept; a version readers have had says so. */
function whyOf(line: RevisionLine, { history: t }: Words): string {
  const reason = line.sameAs === null ? t.reasons[line.reason] : t.restoredFrom(line.sameAs);
  const number = line.name === "" ? "" : t.number(line.number);
  return [number, reason, line.published && line.reason !== "publish" ? t.published : ""].filter((words) => words !== "").join(" · ");
}

function whoOf({ writers, by }: RevisionLine, { history: t }: Words): string {
  if (writers.length > 0) return t.writers(writers.join(t.and));
  return by ?? "";
}
