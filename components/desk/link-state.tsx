import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button";
import type { Lang } from "#lib/i18n/languages";
import { deskWords } from "./words.tsx";

/** What to do when a one-time link does not work; its title and text stand above. */
export function LinkState({ language, children }: { language: Lang; children?: ReactNode }) {
  const t = deskWords(language).signIn;
  return (
    <div className="grid justify-items-start gap-4">
      {children}
      <ButtonLink href={`/sign-in?lang=${language}`} prefetch={false}>{t.toSignIn}</ButtonLink>
    </div>
  );
}

/** A command to type, on a line of its own. */
export function CommandLine({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls a long command by keyboard.
    <pre tabIndex={0} className="w-full overflow-x-auto rounded border border-rule bg-sunken px-3 py-2 font-mono text-sm">{children}</pre>
  );
}
