import type { Lang } from "#lib/i18n/languages";
import { deskWords } from "#components/desk/words";

/** Over every screen of the desk while the site is closed for writing. */
export function MaintenanceBanner({ language, note }: { language: Lang; note: string }) {
  return (
    <p role="status" className="border-b border-rule bg-cinnabar-wash px-4 py-2 text-sm text-cinnabar">
      {deskWords(language).house.care.banner}
      {note && <span className="block font-medium wrap-anywhere">{note}</span>}
    </p>
  );
}
