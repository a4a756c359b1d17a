import { Button } from "#components/ui/button";
import { useAbilities, useRoom } from "../context.ts";
import { remove } from "../deeds.ts";
import { useValue } from "../observable.ts";

/** Removing needs no question: the screen that follows takes it back. */
export function RemovePart() {
  const place = useRoom();
  const { room, t } = place;
  const abilities = useAbilities();
  const { live } = useValue(room.standing);
  const doing = useValue(room.doing);
  const may = live === "never" ? abilities.remove : live === "unpublished" && (abilities.remove || abilities.publish);
  if (!may) return null;
  return (
    <section className="ed-part">
      <Button tone="danger" busy={doing === "remove"} onClick={() => void remove(place)}>{t.when.remove}</Button>
      <p className="ed-hint">{t.when.removeHelp}</p>
    </section>
  );
}
