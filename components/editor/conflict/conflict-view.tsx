import { useMemo, useState } from "react";
import { printedMoment } from "#lib/i18n/dates";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { FormMessage } from "#components/ui/form-message";
import { useRoom, writerOf } from "../context.ts";
import { useValue } from "../observable.ts";
import { DetailChoices } from "./detail-choices.tsx";
import { type Comparison, comparisonOf, settle } from "./settle.ts";

/** Two versions of the details side by side, until a person has chosen. Closing it loses nothing: it can be opened again. */
export function ConflictView() {
  const { room, t } = useRoom();
  const comparing = useValue(room.comparing);
  return (
    <Dialog open={comparing !== null} onClose={() => room.comparing.set(null)} title={t.conflict.title} wide>
      <Chooser />
    </Dialog>
  );
}

function Chooser() {
  const place = useRoom();
  const { room, t, language, timeZone } = place;
  const [comparison] = useState(() => comparisonOf(place));
  const [fields, setFields] = useState<ReadonlyMap<string, "mine" | "theirs">>(new Map());
  const [state, setState] = useState<"open" | "working" | "failed">("open");
  const names = useMemo(() => (comparison ? namesOf(comparison, place) : null), [comparison, place]);
  if (!comparison || !names) return null;
  const finish = async (which: "mine" | "theirs" | "merged") => {
    setState("working");
    const settled = await settle(place, comparison, which, fields).catch(() => false);
    if (settled) room.comparing.set(null);
    else setState("failed");
  };
  const open = comparison.disputed.filter((field) => !fields.has(field)).length;
  return (
    <div className="ed-conflict">
      <p>{comparison.recovered ? t.conflict.recoveryLead(printedMoment(comparison.at, language, timeZone)) : t.conflict.lead(names.who, printedMoment(comparison.at, language, timeZone))}</p>
      <p role="status"><b>{t.conflict.openCount(open)}</b></p>
      {state === "failed" && <FormMessage>{t.conflict.failed}</FormMessage>}
      <DetailChoices comparison={comparison} names={names} choices={fields} onChoose={(field, side) => setFields(new Map(fields).set(field, side))} />
      <div className="ed-conflict-deeds">
        <Button tone="ink" busy={state === "working"} onClick={() => void finish("merged")}>{state === "working" ? t.conflict.working : t.conflict.takeMerged}</Button>
        <Button busy={state === "working"} onClick={() => void finish("mine")}>{names.takeMine}</Button>
        <Button busy={state === "working"} onClick={() => void finish("theirs")}>{names.takeTheirs}</Button>
        <Button tone="quiet" onClick={() => room.comparing.set(null)}>{t.conflict.later}</Button>
      </div>
    </div>
  );
}

export type SideNames = { who: string; mine: string; theirs: string; takeMine: string; takeTheirs: string };

function namesOf({ recovered, who }: Comparison, place: ReturnType<typeof useRoom>): SideNames {
  const { t } = place;
  const name = writerOf(place, who);
  if (recovered) return { who: name, mine: t.conflict.device, theirs: t.conflict.current, takeMine: t.conflict.takeDevice, takeTheirs: t.conflict.takeCurrent };
  return { who: name, mine: t.conflict.mine, theirs: t.conflict.theirs(name), takeMine: t.conflict.takeMine, takeTheirs: t.conflict.takeTheirs(name) };
}
