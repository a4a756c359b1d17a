"use client";
import { useRouter } from "next/navigation";
import type { SubmitEvent } from "react";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords, useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import { languages } from "#lib/i18n/languages";
import { mailChoices, type Profile } from "#lib/people/types";
import { useSecurityWords } from "#components/desk/security/words";
import { usePeopleWords } from "#components/desk/people/words";

/** What readers see of a person, and the language of their desk. */
export function ProfileForm({ profile, save }: { profile: Profile; save: (input: unknown) => Promise<Answer<unknown>> }) {
  const t = usePeopleWords();
  const desk = useDeskWords();
  const security = useSecurityWords();
  const language = useLanguage();
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(save, () => {
    notify({ text: t.profileSaved });
    router.refresh();
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    await run({ ...given, personId: profile.id });
    // The document says its language at the top: another one needs another document.
    if (given.language !== language) location.reload();
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t.name} name="name" required maxLength={60} defaultValue={profile.name} autoComplete="name" />
        <TextField label={t.nameEn} name="nameEn" maxLength={60} lang="en" defaultValue={profile.nameEn} />
      </div>
      <TextField label={t.email} hint={t.emailHint} type="email" value={profile.email ?? ""} readOnly />
      <TextArea label={t.bio} name="bio" maxLength={1000} defaultValue={profile.bio} />
      <TextArea label={t.bioEn} name="bioEn" maxLength={1000} lang="en" defaultValue={profile.bioEn} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t.slug} hint={t.slugHint} name="slug" required maxLength={60} pattern="[a-z0-9]+(-[a-z0-9]+)*" autoCapitalize="none" spellCheck={false} defaultValue={profile.slug} />
        <SelectField label={t.language} name="language" defaultValue={profile.language}>
          {languages.map((each) => <option key={each} value={each}>{desk.languages[each]}</option>)}
        </SelectField>
      </div>
      <SelectField label={security.mailNotices} hint={security.mailNoticesHint} name="mailNotices" defaultValue={profile.mailNotices}>
        {mailChoices.map((each) => <option key={each} value={each}>{security.mailChoices[each]}</option>)}
      </SelectField>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton tone="ink" busy={busy} className="justify-self-start">{busy ? desk.saving : desk.save}</SubmitButton>
    </form>
  );
}
