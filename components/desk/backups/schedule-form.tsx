"use client";
import type { SubmitEvent } from "react";
import { CheckField, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { BackupSchedule } from "#lib/backup/types";
import { useHouseWords } from "#components/desk/house/words";

export function ScheduleForm({ schedule, save }: { schedule: BackupSchedule; save: (input: unknown) => Promise<Answer<unknown>> }) {
  const t = useHouseWords().backups;
  const desk = useDeskWords();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(save, () => notify({ text: t.scheduleSaved }));
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    await run({ daily: form.has("daily"), time: String(form.get("time")), keep: Number(form.get("keep")) });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <h2 className="border-t-2 border-ink pt-2 font-serif text-lg font-bold">{t.schedule}</h2>
      <CheckField label={t.daily} name="daily" defaultChecked={schedule.daily} />
      <div className="grid max-w-md gap-3 sm:grid-cols-2">
        <TextField label={t.time} hint={t.timeHint} name="time" type="time" required defaultValue={schedule.time} />
        <TextField label={t.keep} hint={t.keepHint} name="keep" type="number" min={1} max={365} required defaultValue={schedule.keep} />
      </div>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton busy={busy} className="justify-self-start">{busy ? desk.saving : desk.save}</SubmitButton>
    </form>
  );
}
