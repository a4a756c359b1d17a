import { useState } from "react";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useCommand } from "#components/ui/use-command";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { Pick } from "./pick.tsx";
import { useDetails } from "./use-details.ts";

/** The series the article is in; who may, makes a new one here by its name. */
export function SeriesField() {
  const { t, article, room } = useRoom();
  const { series: mayMake } = useAbilities();
  const { details, change } = useDetails();
  const options = useValue(room.series).map(({ id, name, nameEn }) => ({ id, name: article.language === "en" && nameEn !== "" ? nameEn : name }));
  const [making, setMaking] = useState(false);
  return (
    <div className="grid gap-1.5">
      <Pick id="panel-series" label={t.series.label} value={details.seriesId} none={t.series.none} options={options} onPick={(seriesId) => change({ seriesId })} />
      {making ? <NewSeries onDone={() => setMaking(false)} /> : mayMake && <Button small className="justify-self-start" onClick={() => setMaking(true)}>{t.series.make}</Button>}
    </div>
  );
}

function NewSeries({ onDone }: { onDone: () => void }) {
  const { t, actions, room } = useRoom();
  const { change } = useDetails();
  const [name, setName] = useState("");
  const { run, busy, failure } = useCommand(actions.createSeries, ({ seriesId, ...names }) => {
    room.series.set([{ id: seriesId, slug: "", ...names }, ...room.series.get()]);
    change({ seriesId });
    onDone();
  });
  const make = () => (name.trim() === "" ? onDone() : void run({ name }));
  return (
    <div className="grid gap-1.5">
      <TextField label={t.series.name} value={name} maxLength={60} autoFocus autoComplete="off" onChange={(event) => setName(event.target.value)} onKeyDown={(event) => { if (event.key === "Enter" && !event.nativeEvent.isComposing) { event.preventDefault(); make(); } else if (event.key === "Escape") onDone(); }} />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <Button small busy={busy} className="justify-self-start" onClick={make}>{t.series.create}</Button>
    </div>
  );
}
