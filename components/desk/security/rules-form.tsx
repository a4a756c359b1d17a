"use client";
import { useRouter } from "next/navigation";
import type { SubmitEvent } from "react";
import { CheckField, SelectField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { Role } from "#lib/people/types";
import type { SignInRules } from "#lib/session/types";
import { useSecurityWords } from "./words.tsx";

const roles: readonly Role[] = ["author", "editor", "chief", "admin"];
/** Choices in days and minutes; what was set by other means stays choosable. */
const stays = [1, 7, 14, 30];
const idles = [30, 120, 720, 1_440, 10_080, 0];
const withOwn = (choices: readonly number[], own: number) => (choices.includes(own) ? choices : [...choices, own]);
const hours = Array.from({ length: 24 }, (_, hour) => hour);

type Props = { rules: SignInRules; version: string | null; timeZone: string; save: (input: unknown) => Promise<Answer<unknown>> };

/** Which roles need a second factor, how long people stay signed in, and when the daily letter goes out. */
export function RulesForm({ rules, version, timeZone, save }: Props) {
  const t = useSecurityWords().rules;
  const desk = useDeskWords();
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(save, () => {
    notify({ text: t.saved });
    router.refresh();
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    await run({ rules: { secondFactorFor: given.getAll("role"), digestHour: Number(given.get("hour")), stayDays: Number(given.get("stay")), idleMinutes: Number(given.get("idle")) }, basedOn: version });
  };
  return (
    <form onSubmit={submit} className="grid gap-5">
      <fieldset className="grid gap-2" aria-describedby="who-hint">
        <legend className="pb-2 text-sm font-medium">{t.who}</legend>
        {roles.map((role) => <CheckField key={role} name="role" value={role} label={desk.role[role]} defaultChecked={rules.secondFactorFor.includes(role)} />)}
        <p id="who-hint" className="text-xs text-ink-3">{t.whoHint}</p>
      </fieldset>
      <SelectField label={t.stay} hint={t.stayHint} name="stay" defaultValue={rules.stayDays} className="max-w-md">
        {withOwn(stays, rules.stayDays).map((days) => <option key={days} value={days}>{t.days(days)}</option>)}
      </SelectField>
      <SelectField label={t.idle} hint={t.idleHint} name="idle" defaultValue={rules.idleMinutes} className="max-w-md">
        {withOwn(idles, rules.idleMinutes).map((minutes) => <option key={minutes} value={minutes}>{t.minutes(minutes)}</option>)}
      </SelectField>
      <SelectField label={t.hour} hint={`${t.hourHint} ${timeZone}`} name="hour" defaultValue={rules.digestHour} className="max-w-60">
        {hours.map((hour) => <option key={hour} value={hour}>{`${String(hour).padStart(2, "0")}:00`}</option>)}
      </SelectField>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton tone="ink" busy={busy} className="justify-self-start">{busy ? desk.saving : desk.save}</SubmitButton>
    </form>
  );
}
