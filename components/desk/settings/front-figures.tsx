import type { FrontFigures as Figures } from "#lib/cache/types";
import type { Lang } from "#lib/i18n/languages";
import { settings as en } from "#messages/en/settings";
import { settings as zh } from "#messages/zh-CN/settings";

/** How the readers' pages are doing on the server that answered: what is kept, and how often it was enough. */
export function FrontFigures({ figures, language }: { figures: Figures; language: Lang }) {
  const t = (language === "en" ? en : zh).front;
  const { documents, bytes, hits, misses, stale, lag } = figures;
  const number = new Intl.NumberFormat(language);
  const answers = hits + misses + stale;
  const lines: [name: string, value: string][] = [
    [t.kept, t.keptValue(number.format(documents), number.format(Math.round(bytes / 100_000) / 10))],
    [t.hits, answers === 0 ? t.none : t.hitsValue(number.format(hits), new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(hits / answers))],
    [t.misses, number.format(misses)],
    [t.stale, number.format(stale)],
    [t.lag, lag === null ? t.deaf : t.lagValue(number.format(Math.max(1, Math.round(lag))))],
  ];
  return (
    <section className="pt-8" aria-labelledby="front-figures">
      <h2 id="front-figures" className="border-t-2 border-ink pt-2 font-serif text-lg font-bold">{t.title}</h2>
      <p className="pb-3 text-ink-2">{t.lead}</p>
      <dl className="grid max-w-md grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 tabular-nums">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-2">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
