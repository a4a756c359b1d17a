import Link from "next/link";
import { RowTime } from "#components/desk/row-time";
import { deskWords } from "#components/desk/words";
import type { Lang } from "#lib/i18n/languages";
import type { OpenedSource } from "#lib/sources/types";
import { Compare } from "./compare.tsx";
import type { SourceDeeds } from "./source-page.tsx";

type Props = { source: OpenedSource; language: Lang; timeZone: string };

/** Where it comes from, when it was looked at, and what it was then. */
export function Facts({ source, language, timeZone, compare }: Props & { compare: SourceDeeds["compare"] }) {
  const { page: t } = deskWords(language).sources;
  const at = (moment: string | null) => moment && <RowTime at={new Date(moment)} language={language} timeZone={timeZone} />;
  const { url } = source.particulars;
  const facts = [
    [source.createdBy ? t.addedBy(source.createdBy) : t.added, at(source.createdAt)],
    [t.fetched, at(source.fetchedAt)],
    ...(source.abilities.compare ? [[t.compared, at(source.comparedAt) ?? t.never] as const] : []),
    [t.file, source.fileName && `${source.fileName} (${sizeOf(source.bytes)})`],
    [t.hash, source.hash && <span key="hash" className="font-mono text-xs" title={source.hash}>{source.hash.slice(0, 16)}…</span>],
  ] as const;
  return (
    <section aria-labelledby="source-facts">
      <h2 id="source-facts" className="font-serif text-lg font-bold">{t.facts}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 py-2 text-sm">
        {facts.filter(([, said]) => said).map(([name, said]) => <div key={name} className="contents"><dt className="text-ink-3">{name}</dt><dd className="wrap-anywhere">{said}</dd></div>)}
      </dl>
      <p className="flex flex-wrap items-center gap-4 text-sm">
        {url && <a href={url} rel="external noopener noreferrer" target="_blank" className="underline underline-offset-4 hover:text-cinnabar">{t.open}</a>}
        {source.aboutArticle !== null && <Link href={`/desk/articles/${source.aboutArticle}`} prefetch={false} className="underline underline-offset-4 hover:text-cinnabar">{t.aboutArticle}</Link>}
      </p>
      {source.abilities.compare && <Compare sourceId={source.id} compare={compare} />}
      {source.snapshots.length > 1 && <History source={source} language={language} timeZone={timeZone} />}
    </section>
  );
}

function History({ source, language, timeZone }: Props) {
  const { page: t } = deskWords(language).sources;
  return (
    <>
      <h3 className="pt-4 pb-1 text-sm font-semibold">{t.history}</h3>
      <ol className="grid gap-1 text-sm text-ink-2">
        {source.snapshots.map(({ id, at, by, passages, inForce }) => (
          <li key={id}><RowTime at={new Date(at)} language={language} timeZone={timeZone} /> · {by ?? t.bySelf} · {t.snapshot(passages)}{inForce && <span className="text-celadon"> · {t.inForce}</span>}</li>
        ))}
      </ol>
    </>
  );
}

/** Articles that rest on it. */
export function Used({ source, language }: Pick<Props, "source" | "language">) {
  const { page: t } = deskWords(language).sources;
  return (
    <section aria-labelledby="source-used">
      <h2 id="source-used" className="font-serif text-lg font-bold">{t.used}</h2>
      {source.used.length === 0 && source.hidden === 0 && <p className="pt-1 text-sm text-ink-2">{t.usedNowhere}</p>}
      <ul className="grid gap-1 pt-1 text-sm">
        {source.used.map(({ id, headline, position }) => (
          <li key={`${id}-${position}`} className="wrap-anywhere"><Link href={`/desk/articles/${id}`} prefetch={false} className="underline underline-offset-4 hover:text-cinnabar">{headline || t.untitled}</Link> <span className="text-ink-3">{t.place(position + 1)}</span></li>
        ))}
        {source.hidden > 0 && <li className="text-ink-3">{t.hidden(source.hidden)}</li>}
      </ul>
    </section>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
