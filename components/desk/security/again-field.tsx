"use client";
import { deskWords } from "#components/desk/words";
import { useLanguage } from "#components/ui/language";
import { PasswordField } from "#components/ui/password-field";
import { useSecurityWords } from "./words.tsx";

/** The password once more, where it is asked for. */
export function AgainField({ ask }: { ask: boolean }) {
  const { signIn } = deskWords(useLanguage());
  const t = useSecurityWords();
  if (!ask) return null;
  return <div className="max-w-80"><PasswordField label={t.password} name="password" isNew={false} show={signIn.show} hide={signIn.hide} /></div>;
}
