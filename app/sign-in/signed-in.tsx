"use client";
import { useState } from "react";
import { deskWords } from "#components/desk/words";
import { Button, ButtonLink } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { leave } from "./session.ts";

/** Shown instead of a form for people who are not signed in, to somebody who is. */
export function SignedIn({ name }: { name: string }) {
  const t = deskWords(useLanguage()).signIn;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const out = async () => {
    setBusy(true);
    if (await leave()) return location.reload();
    setBusy(false);
    setFailed(true);
  };
  return (
    <div className="grid justify-items-start gap-4">
      <p>{t.signedInAs(name)} {t.signOutFirst}</p>
      {failed && <FormMessage>{t.connectionLost}</FormMessage>}
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" busy={busy} onClick={out}>{t.signOut}</Button>
        <ButtonLink href="/desk" prefetch={false}>{t.toDesk}</ButtonLink>
      </div>
    </div>
  );
}
