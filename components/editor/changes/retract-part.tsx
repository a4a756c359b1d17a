import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextArea } from "#components/ui/field";
import { longestReason } from "#lib/corrections/types";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { retract } from "./deeds.ts";

/** For good, and in public: so the reason is written first. */
export function RetractPart() {
  const { room, t: { changes: t } } = useRoom();
  const abilities = useAbilities();
  const { live } = useValue(room.standing);
  const doing = useValue(room.doing);
  const [asking, setAsking] = useState(false);
  if (!abilities.retract || (live !== "live" && live !== "unpublished")) return null;
  return (
    <section className="ed-part">
      <Button tone="danger" busy={doing === "retract"} onClick={() => setAsking(true)}>{t.retract}</Button>
      <p className="ed-hint">{t.retractHelp}</p>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t.retractTitle}><Asking close={() => setAsking(false)} /></Dialog>
    </section>
  );
}

function Asking({ close }: { close: () => void }) {
  const place = useRoom();
  const { t: { changes: t } } = place;
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setWrong(t.reasonMissing);
    close();
    void retract(place, reason);
  };
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      <p>{t.retractText}</p>
      <TextArea label={t.reason} hint={t.reasonHint} error={wrong} value={reason} maxLength={longestReason} onChange={(event) => { setReason(event.target.value); setWrong(""); }} />
      <div className="flex gap-2">
        <Button type="submit" tone="danger">{t.retractYes}</Button>
        <Button onClick={close}>{t.retractNo}</Button>
      </div>
    </form>
  );
}
