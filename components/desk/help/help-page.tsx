import Link from "next/link";
import { ButtonLink } from "#components/ui/button";
import { keysByGroup, spelled } from "#components/editor/comfort/key-words";
import type { Lang } from "#lib/i18n/languages";
import { comfort as en } from "#messages/en/comfort";
import { comfort as zh } from "#messages/zh-CN/comfort";
import { type HelpArea, keysOf, screensOf } from "./areas.tsx";
import { screenName } from "./screen-name.tsx";
import { helpPage, helpWords } from "./words.tsx";

const heading = "border-t-2 border-ink pt-2 pb-3 font-serif text-lg font-bold";

/** What one area is for, what one does there, its keys, and what to do when something goes wrong. @param screen where this person may go to do it; null: nowhere. */
export function HelpPage({ area, language, screen }: { area: HelpArea; language: Lang; screen: string | null }) {
  const t = helpWords(language);
  const { title, lead, steps, trouble } = helpPage(area, language);
  return (
    <article className="max-w-2xl">
      <p className="text-sm"><Link href="/desk/help" prefetch={false} className="link py-1">{t.all}</Link></p>
      <h1 className="font-serif text-2xl font-bold">{title}</h1>
      <p className="pt-1 pb-4 text-base text-ink-2">{lead}</p>
      {screen ? <ButtonLink href={screen} prefetch={false}>{t.open(screenName(screen, language))}</ButtonLink> : <p className="text-ink-3">{t.notYours(screenName(screensOf[area][0], language))}</p>}
      <section className="pt-8">
        <h2 className={heading}>{t.steps}</h2>
        <ol className="grid list-decimal gap-2.5 pl-6 text-[0.9375rem] leading-7 marker:text-ink-3">
          {steps.map((step) => <li key={step} className="pl-1"><Told text={step} /></li>)}
        </ol>
      </section>
      <Keys area={area} language={language} />
      <section className="pt-8">
        <h2 className={heading}>{t.trouble}</h2>
        <ul className="grid gap-2.5 text-[0.9375rem] leading-7">
          {trouble.map((line) => <li key={line} className="border-l-2 border-rule pl-3"><Told text={line} /></li>)}
        </ul>
      </section>
    </article>
  );
}

/** Words of buttons and fields stand out, as they do on their screens. */
function Told({ text }: { text: string }) {
  return text.split(/(“[^”]*”)/).map((part, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes.
    return part.startsWith("“") ? <b key={at} className="font-semibold">{part}</b> : part;
  });
}

function Keys({ area, language }: { area: HelpArea; language: Lang }) {
  const t = (language === "en" ? en : zh).keys;
  const known = new Map(Object.values(keysByGroup).flat());
  const lines = (keysOf[area] ?? []).map((name) => [t.of[name], known.get(name) ?? ""] as const);
  if (lines.length === 0) return null;
  return (
    <section className="pt-8">
      <h2 className={heading}>{helpWords(language).keys}</h2>
      <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[auto_1fr]">
        {lines.map(([does, keys]) => (
          <div key={does} className="contents">
            <dt className="tabular-nums"><Ways keys={keys} /></dt>
            <dd className="text-ink-2 max-sm:pb-2">{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** As they are written on Macs and elsewhere; a key that is the same on both stands once. */
function Ways({ keys }: { keys: string }) {
  const ways = keys.split(" ").flatMap((each) => [...new Set([spelled(each, true), spelled(each, false)])]);
  return ways.map((way) => <kbd key={way} className="mr-1.5 rounded border border-rule bg-surface px-1.5 py-0.5 font-sans text-xs whitespace-nowrap">{way}</kbd>);
}
