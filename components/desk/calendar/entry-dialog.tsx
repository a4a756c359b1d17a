import { type FormEvent, useState } from "react";
import { Button, ButtonLink } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextField } from "#components/ui/field";
import type { CalendarEntry } from "#lib/calendar/types";
import { printedMoment } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { momentOf, wallTime } from "#lib/i18n/zone-time";
import type { CalendarWords } from "./calendar.tsx";

type Props = { entry: CalendarEntry | null; onClose: () => void; onMove: (entry: CalendarEntry, to: Date) => void; language: Lang; timeZone: string; t: CalendarWords };

export function EntryDialog({ entry, ...rest }: Props) {
  return <Dialog open={entry !== null} onClose={rest.onClose} title={entry?.headline || rest.t.untitled}>{entry && <About entry={entry} {...rest} />}</Dialog>;
}

function About({ entry, onClose, onMove, language, timeZone, t }: Props & { entry: CalendarEntry }) {
  const [wall, setWall] = useState(() => wallTime(new Date(entry.at), timeZone));
  const [wrong, setWrong] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = momentOf(wall, timeZone);
    if (at === null) return setWrong(t.noTime);
    onMove(entry, at);
    onClose();
  };
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      <p>{t.kinds[entry.kind]} · {printedMoment(new Date(entry.at), language, timeZone)}</p>
      {entry.movable ? <TextField type="datetime-local" label={t.newTime} hint={timeZone} error={wrong} value={wall} onChange={(event) => setWall(event.target.value)} /> : entry.kind !== "published" && entry.kind !== "due" && <p className="text-ink-3">{t.notYours}</p>}
      <div className="flex flex-wrap gap-2">
        {entry.movable && <Button type="submit" tone="ink">{t.move}</Button>}
        <ButtonLink href={`/desk/articles/${entry.articleId}`}>{t.openArticle}</ButtonLink>
      </div>
    </form>
  );
}
