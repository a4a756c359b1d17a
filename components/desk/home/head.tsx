import Link from "next/link";
import type { ReactNode } from "react";
import { ScreenTitle } from "#components/desk/screen-title";
import { useLanguage } from "#components/ui/language";
import { type Lang, languages } from "#lib/i18n/languages";
import { useHomeWords } from "./words.tsx";

/** What the screen is for, which edition it is about, and what can be done with all of it. */
export function Head({ language, children }: { language: Lang; children: ReactNode }) {
  const t = useHomeWords();
  const own = useLanguage();
  const order = [own, ...languages.filter((other) => other !== own)];
  return (
    <>
      <ScreenTitle help="home">{t.title}</ScreenTitle>
      <p className="pt-1 text-ink-2">{t.lead}</p>
      <nav aria-label={t.editions} className="mt-3 flex gap-5 border-b border-rule">
        {order.map((each) => (
          <Link key={each} href={`/desk/home?edition=${each}`} prefetch={false} aria-current={each === language ? "page" : undefined} className="-mb-px inline-flex min-h-9 items-center border-b-2 border-transparent text-ink-2 hover:text-ink aria-[current]:border-cinnabar aria-[current]:font-semibold aria-[current]:text-ink">{t.edition[each]}</Link>
        ))}
      </nav>
      <div className="sticky top-0 z-20 -mx-4 mb-4 flex flex-wrap items-center gap-2 border-b border-rule bg-surface px-4 py-2 md:-mx-7 md:px-7">{children}</div>
    </>
  );
}
