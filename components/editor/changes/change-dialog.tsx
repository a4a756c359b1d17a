import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextArea } from "#components/ui/field";
import { type ChangeKind, changeKinds, longestChange } from "#lib/corrections/types";
import { useRoom } from "../context.ts";
import { publish, publishUrgently, schedule } from "../deeds.ts";
import { useValue } from "../observable.ts";

/** Readers have this article: before it changes, a person says what the change is. */
export function ChangeDialog() {
  const { room, t } = useRoom();
  const changing = useValue(room.changing);
  return <Dialog open={changing !== null} onClose={() => room.changing.set(null)} title={t.changes.title}>{changing && <ChangeForm {...changing} />}</Dialog>;
}

function ChangeForm({ at, urgent }: { at: Date | null; urgent: string | null }) {
  const place = useRoom();
  const { room, t: { changes: t, when } } = place;
  const [kind, setKind] = useState<ChangeKind>("correction");
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind !== "typo" && text.trim() === "") return setWrong(t.wordsMissing);
    room.changing.set(null);
    const change = { kind, text };
    if (at) void schedule(place, at, change);
    else if (urgent === null) void publish(place, change);
    else void publishUrgently(place, urgent, change).then((failure) => failure && room.told.set({ tone: "error", words: failure }));
  };
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      <p>{t.lead}</p>
      <fieldset className="grid gap-2">
        <legend className="pb-1 text-sm font-medium">{t.kind}</legend>
        {changeKinds.map((each) => (
          <label key={each} className="flex cursor-pointer items-baseline gap-2">
            <input type="radio" name="change-kind" value={each} checked={kind === each} onChange={() => setKind(each)} className="accent-ink" />
            <span><b>{t.kinds[each].name}</b> <span className="text-ink-3">{t.kinds[each].meaning}</span></span>
          </label>
        ))}
      </fieldset>
      <TextArea label={kind === "typo" ? t.typoWords : t.words} hint={t.kinds[kind].hint} error={wrong} value={text} maxLength={longestChange} onChange={(event) => { setText(event.target.value); setWrong(""); }} />
      <div className="flex gap-2">
        <Button type="submit" tone="primary">{at ? when.scheduleNow : t.publish}</Button>
        <Button onClick={() => room.changing.set(null)}>{t.notYet}</Button>
      </div>
    </form>
  );
}
