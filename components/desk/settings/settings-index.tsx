import Link from "next/link";
import { securityWords } from "#components/desk/security/words-in";
import { storageWords } from "#components/desk/storage/words";
import { deskWords } from "#components/desk/words";
import { FormMessage } from "#components/ui/form-message";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { Room } from "#lib/storage/types";

/** The way to every setting that has a screen of its own, or a place further down. */
export function SettingsIndex({ language, room, samples }: { language: Lang; room: Room; samples: boolean }) {
  const { desk, house, settings } = deskWords(language);
  const storage = storageWords(language);
  const t = storage.index;
  const places: [href: string, name: string, what: string][] = [
    ["/desk/sections", desk.sections, t.sections],
    ["#labels", messagesFor(language).aiLabel.settings.title, t.labels],
    ["/desk/settings/sign-in", securityWords(language).rules.link, t.signIn],
    ["/desk/settings/house", house.care.title, t.care],
    ["/desk/settings/storage", storage.title, t.storage],
    ["/desk/backups", house.backups.title, t.backups],
    ["/desk/redirects", house.redirects.title, t.redirects],
  ];
  if (samples) places.push(["#samples", settings.samples, t.samples]);
  return (
    <nav aria-label={t.title} className="pb-8">
      {(room === "little" || room === "noBackup") && <div className="pb-3"><FormMessage>{storage[room]}</FormMessage></div>}
      <ul className="grid border-t border-rule sm:grid-cols-2 sm:gap-x-8">
        {places.map(([href, name, what]) => (
          <li key={href} className="border-b border-rule py-2.5">
            <Link href={href} prefetch={false} className="link font-medium">{name}</Link>
            <p className="text-xs text-ink-3">{what}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
