import Link from "next/link";
import type { Lang } from "#lib/i18n/languages";
import { helpGroups } from "./areas.tsx";
import { helpPage, helpWords } from "./words.tsx";

const groups = ["writing", "newsroom", "house"] as const;

/** Every page of help with what it is about, so that the browser's own search finds it. */
export function HelpList({ language }: { language: Lang }) {
  const t = helpWords(language);
  return (
    <div className="max-w-3xl">
      <h1 className="font-serif text-2xl font-bold">{t.title}</h1>
      <p className="pt-1 text-ink-2">{t.lead}</p>
      {groups.map((group) => (
        <section key={group} className="pt-8">
          <h2 className="border-t-2 border-ink pt-2 font-serif text-lg font-bold">{t.groups[group]}</h2>
          <ul className="grid sm:grid-cols-2 sm:gap-x-8">
            {helpGroups[group].map((area) => (
              <li key={area} className="border-b border-rule py-2.5">
                <Link href={`/desk/help/${area}`} prefetch={false} className="link font-medium">{helpPage(area, language).title}</Link>
                <p className="text-xs text-ink-3">{helpPage(area, language).lead}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
