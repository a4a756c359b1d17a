"use client";
import { useRouter } from "next/navigation";
import type { SubmitEvent } from "react";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import { useHouseWords } from "./words.tsx";

type Props = { on: boolean; note: string; change: (input: unknown) => Promise<Answer<{ on: boolean }>> };

export function MaintenanceForm({ on, note, change }: Props) {
  const t = useHouseWords().care;
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(change, (now) => {
    notify({ text: now.on ? t.switchedOn : t.switchedOff });
    router.refresh();
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    await run({ on: !on, note: on ? "" : String(new FormData(event.currentTarget).get("note") ?? "") });
  };
  return (
    <form onSubmit={submit} className="grid max-w-md gap-3 pt-2">
      <p className="font-medium">{on ? t.on : t.off}</p>
      {!on && <TextField label={t.note} hint={t.noteHint} name="note" maxLength={200} defaultValue={note} />}
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton tone={on ? "primary" : "danger"} busy={busy} className="justify-self-start">{on ? t.switchOff : t.switchOn}</SubmitButton>
    </form>
  );
}
