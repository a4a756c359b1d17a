"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { rowTime } from "#components/desk/row-time";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { useDeskWords, useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { PasskeyLine } from "#lib/factors/types";
import { WithPassword } from "./with-password.tsx";
import { useSecurityWords } from "./words.tsx";

type Deed = (input: unknown) => Promise<Answer<unknown>>;

/** One's passkeys: each with a name of one's own, and a way out. */
export function PasskeyList({ keys, timeZone, deeds }: { keys: PasskeyLine[]; timeZone: string; deeds: { rename: Deed; remove: Deed } }) {
  const t = useSecurityWords().passkeys;
  const notify = useNotify();
  const router = useRouter();
  const removed = () => {
    notify({ text: t.removed });
    router.refresh();
  };
  return (
    <ul>
      {keys.map((key) => (
        <li key={key.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2.5">
          <KeyName line={key} timeZone={timeZone} rename={deeds.rename} />
          <WithPassword button={t.remove} label={`${t.remove}: ${key.name}`} title={t.removeTitle(key.name)} lead={t.removeLead} danger deed={deeds.remove} input={{ passkeyId: key.id }} onDone={removed} />
        </li>
      ))}
    </ul>
  );
}

function KeyName({ line, timeZone, rename }: { line: PasskeyLine; timeZone: string; rename: Deed }) {
  const t = useSecurityWords().passkeys;
  const desk = useDeskWords();
  const language = useLanguage();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { run, busy, failure } = useCommand(rename, () => {
    setOpen(false);
    router.refresh();
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    await run({ passkeyId: line.id, name: String(new FormData(event.currentTarget).get("name")) });
  };
  if (open) {
    return (
      <form onSubmit={submit} className="mr-auto flex items-end gap-2">
        <TextField quiet label={t.name} name="name" required maxLength={60} defaultValue={line.name} error={failure?.message} autoFocus />
        <SubmitButton small busy={busy}>{desk.save}</SubmitButton>
      </form>
    );
  }
  const told = [t.added(rowTime(line.createdAt, language, timeZone)), line.lastUsedAt && t.used(rowTime(line.lastUsedAt, language, timeZone)), line.backedUp && t.synced].filter(Boolean).join(" · ");
  return (
    <>
      <span className="font-medium break-words">{line.name}</span>
      <span className="mr-auto text-xs text-ink-3 tabular-nums">{told}</span>
      <Button small tone="quiet" aria-label={`${t.rename}: ${line.name}`} onClick={() => setOpen(true)}>{t.rename}</Button>
    </>
  );
}
