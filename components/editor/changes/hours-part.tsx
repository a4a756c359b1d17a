import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { printedMoment } from "#lib/i18n/dates";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { momentOf, wallTime } from "../zone-time.ts";
import { setEmbargo, setTakeDown } from "./deeds.ts";
import { oddHour } from "./odd-hour.ts";

/** Not before, and not after: the embargo, and the hour at which readers lose the article again. */
export function HoursPart() {
  const place = useRoom();
  const { room, t: { changes: t } } = place;
  const abilities = useAbilities();
  const { live, embargoAt, unpublishAt, scheduledAt } = useValue(room.standing);
  if (!abilities.schedule || live === "retracted") return null;
  return (
    <>
      {live !== "live" && <HourForm key={`embargo ${embargoAt}`} id="embargo" words={t.embargo} at={embargoAt} set={(at) => void setEmbargo(place, at)} />}
      {(live === "live" || scheduledAt) && <HourForm key={`down ${unpublishAt}`} id="take-down" words={t.takeDown} at={unpublishAt} set={(at) => void setTakeDown(place, at)} />}
    </>
  );
}

type HourWords = { title: string; label: string; set: string; change: string; clear: string; is: (time: string) => string };

function HourForm({ id, words, at, set }: { id: string; words: HourWords; at: string | null; set: (at: Date | null) => void }) {
  const { room, t, timeZone, language } = useRoom();
  const doing = useValue(room.doing);
  const [wall, setWall] = useState(() => (at ? wallTime(new Date(at), timeZone) : ""));
  const [wrong, setWrong] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const moment = momentOf(wall, timeZone);
    setWrong(moment ? "" : t.when.noTime);
    if (moment) set(moment);
  };
  return (
    <details className="ed-part" open={at !== null}>
      <summary className="font-bold">{words.title}</summary>
      {at && <p className="pt-2"><b>{words.is(printedMoment(new Date(at), language, timeZone))}</b></p>}
      <form onSubmit={submit} className="grid gap-2 pt-2" noValidate id={`panel-${id}`}>
        <TextField type="datetime-local" label={words.label} hint={`${timeZone}${oddHour(wall, timeZone, t)}`} error={wrong} value={wall} onChange={(event) => setWall(event.target.value)} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" busy={doing === "hours"}>{at ? words.change : words.set}</Button>
          {at && <Button tone="quiet" busy={doing === "hours"} onClick={() => set(null)}>{words.clear}</Button>}
        </div>
      </form>
    </details>
  );
}
