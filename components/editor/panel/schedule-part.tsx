import { type FormEvent, useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { useRoom } from "../context.ts";
import { cancelSchedule, schedule } from "../deeds.ts";
import { useValue } from "../observable.ts";
import { oddHour } from "../changes/odd-hour.ts";
import { momentOf, offsetName, wallTime } from "../zone-time.ts";

/** A date and a time on the newsroom's wall; the server's clock decides. */
export function SchedulePart() {
  const place = useRoom();
  const { room, t, timeZone } = place;
  const { scheduledAt } = useValue(room.standing);
  const doing = useValue(room.doing);
  const [wall, setWall] = useState(() => (scheduledAt ? wallTime(new Date(scheduledAt), timeZone) : ""));
  const [wrong, setWrong] = useState("");
  const [offset, setOffset] = useState("");
  useEffect(() => setOffset(offsetName(momentOf(wall, timeZone) ?? new Date(), timeZone)), [wall, timeZone]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = momentOf(wall, timeZone);
    const trouble = at === null ? t.when.noTime : at.getTime() <= Date.now() ? t.when.past : "";
    setWrong(trouble);
    if (at && trouble === "") void schedule(place, at);
  };
  return (
    <section className="ed-part" aria-labelledby="panel-schedule">
      <h2 id="panel-schedule">{t.when.schedule}</h2>
      <form onSubmit={submit} className="grid gap-2" noValidate>
        <TextField type="datetime-local" label={t.when.scheduleAt} hint={`${t.when.zone(timeZone, offset)}${oddHour(wall, timeZone, t)}`} error={wrong} value={wall} onChange={(event) => setWall(event.target.value)} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" busy={doing === "schedule"}>{doing === "schedule" ? t.when.scheduling : scheduledAt ? t.when.reschedule : t.when.scheduleNow}</Button>
          {scheduledAt && <Button tone="quiet" busy={doing === "cancelSchedule"} onClick={() => void cancelSchedule(place)}>{t.when.cancelSchedule}</Button>}
        </div>
      </form>
    </section>
  );
}
