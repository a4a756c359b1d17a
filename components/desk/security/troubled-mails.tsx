import { rowTime } from "#components/desk/row-time";
import type { Lang } from "#lib/i18n/languages";
import type { MailLine } from "#lib/mail/types";
import { securityWords } from "./words-in.tsx";

/** Letters that wait after a failure or were given up: to whom, since when, why. Their texts are nobody's to read. */
export function TroubledMails({ mails, on, language, timeZone }: { mails: MailLine[]; on: boolean; language: Lang; timeZone: string }) {
  const t = securityWords(language).rules;
  if (mails.length === 0) return on ? <p className="text-ink-2">{t.mailFine}</p> : null;
  return (
    <ul>
      {mails.map((mail) => (
        <li key={mail.id} className="grid gap-1 border-b border-rule py-2.5">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium break-all">{mail.recipient}</span>
            <span className="text-ink-2 break-words">{mail.subject}</span>
          </p>
          <p className="text-xs text-ink-3 tabular-nums">{[rowTime(mail.createdAt, language, timeZone), t.tries(mail.tries), mail.givenUpAt ? t.givenUp : t.waiting].join(" · ")}</p>
          <p className="text-xs break-words text-cinnabar">{mail.lastError}</p>
        </li>
      ))}
    </ul>
  );
}
