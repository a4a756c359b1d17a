import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { CopyLine } from "#components/ui/copy-line";
import { SelectField, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useCommand } from "#components/ui/use-command";
import { type LinkDays, linkDays } from "#lib/previews/types";
import { useRoom } from "../context.ts";

/** For whom and how long; then the address, once. */
export function MakeLink({ onMade }: { onMade: () => Promise<void> }) {
  const { t, article, actions } = useRoom();
  const [label, setLabel] = useState("");
  const [days, setDays] = useState<LinkDays>(7);
  const [address, setAddress] = useState<string | null>(null);
  const { run, busy, failure } = useCommand(actions.makePreviewLink, ({ path }) => {
    setAddress(location.origin + path);
    void onMade();
  });
  if (address !== null) {
    return (
      <div className="grid gap-2">
        <FormMessage tone="done">{t.previews.made}</FormMessage>
        <CopyLine label={t.previews.address} text={address} />
        <div>
          <Button small onClick={() => { setAddress(null); setLabel(""); }}>{t.previews.another}</Button>
        </div>
      </div>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run({ articleId: article.id, label, days });
  };
  return (
    <form onSubmit={submit} className="grid gap-3" noValidate>
      <div className="flex flex-wrap items-start gap-3">
        <TextField className="flex-1 basis-56" label={t.previews.forWhom} hint={t.previews.forWhomHint} maxLength={80} autoComplete="off" value={label} onChange={(event) => setLabel(event.target.value)} />
        <SelectField label={t.previews.days} value={days} onChange={(event) => setDays(daysOf(event.target.value))}>
          {linkDays.map((each) => <option key={each} value={each}>{t.previews.day[each]}</option>)}
        </SelectField>
      </div>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <div><Button type="submit" tone="ink" busy={busy}>{busy ? t.previews.making : t.previews.make}</Button></div>
    </form>
  );
}

const daysOf = (value: string): LinkDays => linkDays.find((each) => String(each) === value) ?? 7;
