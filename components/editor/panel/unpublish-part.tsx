import { useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { useAbilities, useRoom } from "../context.ts";
import { unpublish } from "../deeds.ts";
import { useValue } from "../observable.ts";

/** Readers lose the page at once, so this one is asked about: publishing again would not bring back the same moment. */
export function UnpublishPart() {
  const place = useRoom();
  const { room, t } = place;
  const abilities = useAbilities();
  const { live } = useValue(room.standing);
  const doing = useValue(room.doing);
  const [asking, setAsking] = useState(false);
  // Whoever may publish here may also take down.
  if (live !== "live" || !(abilities.unpublish || abilities.publish)) return null;
  const yes = () => {
    setAsking(false);
    void unpublish(place);
  };
  return (
    <section className="ed-part">
      <Button tone="danger" busy={doing === "unpublish"} onClick={() => setAsking(true)}>{t.when.unpublish}</Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t.when.unpublishTitle}>
        <p>{t.when.unpublishText}</p>
        <div className="flex gap-2 pt-4">
          <Button tone="danger" onClick={yes}>{t.when.unpublishYes}</Button>
          <Button onClick={() => setAsking(false)}>{t.when.unpublishNo}</Button>
        </div>
      </Dialog>
    </section>
  );
}
