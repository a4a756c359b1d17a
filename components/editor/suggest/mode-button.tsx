import { PenLine } from "lucide-react";
import { useEffect } from "react";
import { Button } from "#components/ui/button";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { followSuggestions, revisingOf, toggleRevising } from "./state.ts";

/** The switch, which says how it stands. */
export function ModeButton() {
  const place = useRoom();
  const { room, t } = place;
  const abilities = useAbilities();
  const on = useValue(revisingOf(room).on);
  useEffect(() => followSuggestions(place), [place]);
  if (!abilities.revise) return null;
  return (
    <Button className="ed-revise" aria-pressed={on} title={on ? t.suggest.mode.turnOff : t.suggest.mode.turnOn} onClick={() => toggleRevising(place)}>
      <PenLine aria-hidden className="size-4" />
      <span>{on ? t.suggest.mode.on : t.suggest.mode.off}</span>
    </Button>
  );
}

/** Nobody shall write suggestions without knowing it. */
export function ModeLine() {
  const place = useRoom();
  const { room, t } = place;
  const abilities = useAbilities();
  const on = useValue(revisingOf(room).on);
  if (!on || !abilities.revise) return null;
  return (
    <div className="ed-notice ed-revising" role="status">
      <p>{t.suggest.mode.note}</p>
      <Button small tone="quiet" onClick={() => toggleRevising(place)}>{t.suggest.mode.turnOff}</Button>
    </div>
  );
}
