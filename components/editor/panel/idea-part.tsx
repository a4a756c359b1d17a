import { printedMoment } from "#lib/i18n/dates";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";

/** What the article began as on the board, open until readers have it. */
export function IdeaPart() {
  const { room, t: { pitches: t }, article: { idea }, language, timeZone } = useRoom();
  const { live, stage } = useValue(room.standing);
  if (idea === null) return null;
  const moment = (at: string) => printedMoment(new Date(at), language, timeZone);
  return (
    <details className="ed-part" open={live === "never"} aria-label={t.idea.title}>
      <summary className="cursor-pointer font-semibold">{t.idea.title}</summary>
      <div className="grid gap-2 pt-2">
        <p className="whitespace-pre-line break-words">{idea.text || t.idea.none}</p>
        <p className="ed-hint">{[t.idea.by(idea.by || t.somebody, moment(idea.at)), stage === "draft" && idea.dueAt && t.idea.due(moment(idea.dueAt))].filter(Boolean).join(" · ")}</p>
      </div>
    </details>
  );
}
