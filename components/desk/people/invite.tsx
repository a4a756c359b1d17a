"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { SelectField, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import { type Lang, languages } from "#lib/i18n/languages";
import { LinkTold } from "./link-dialog.tsx";
import type { SentLink } from "./person-row.tsx";
import { usePeopleWords } from "./words.tsx";

type Deed = (input: unknown) => Promise<Answer<SentLink>>;
const roles = ["author", "editor", "chief", "admin"] as const;

/** The button and the window behind it: an address and a role become a link. */
export function Invite({ invite, siteLanguage }: { invite: Deed; siteLanguage: Lang }) {
  const t = usePeopleWords();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<SentLink | null>(null);
  const close = () => {
    setOpen(false);
    setMade(null);
    router.refresh();
  };
  return (
    <>
      <Button tone="ink" onClick={() => setOpen(true)}><Plus aria-hidden className="size-4" />{t.invite}</Button>
      <Dialog open={open} onClose={close} title={t.inviteTitle}>
        {made ? <LinkTold given={{ link: made.link, told: made.sent ? t.mailed(made.email) : t.handOn }} onClose={close} /> : <InviteForm invite={invite} siteLanguage={siteLanguage} onMade={setMade} />}
      </Dialog>
    </>
  );
}

function InviteForm({ invite, siteLanguage, onMade }: { invite: Deed; siteLanguage: Lang; onMade: (made: SentLink) => void }) {
  const t = usePeopleWords();
  const desk = useDeskWords();
  const [role, setRole] = useState<(typeof roles)[number]>("author");
  const { run, busy, failure } = useCommand(invite, onMade);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    await run(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <TextField label={t.email} name="email" type="email" inputMode="email" required maxLength={320} autoCapitalize="none" spellCheck={false} autoComplete="off" />
      <SelectField label={t.inviteRole} hint={t.roleMeaning[role]} name="role" value={role} onChange={(event) => setRole(roles.find((each) => each === event.target.value) ?? role)}>
        {roles.map((each) => <option key={each} value={each}>{desk.role[each]}</option>)}
      </SelectField>
      <SelectField label={t.inviteLanguage} name="language" defaultValue={siteLanguage}>
        {languages.map((each) => <option key={each} value={each}>{desk.languages[each]}</option>)}
      </SelectField>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton tone="primary" busy={busy} className="justify-self-end">{t.makeInvitation}</SubmitButton>
    </form>
  );
}
