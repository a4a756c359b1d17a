import Link from "next/link";
import { RowTime } from "#components/desk/row-time";
import { deskWords } from "#components/desk/words";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Cell, Row, Table } from "#components/ui/table";
import { writtenIn } from "#lib/i18n/written-in";
import type { Lang } from "#lib/i18n/languages";
import type { SourceLine } from "#lib/sources/types";
import { SourceState } from "./source-state.tsx";

type Props = { items: SourceLine[]; filtered: boolean; language: Lang; timeZone: string };

export function SourceRows({ items, filtered, language, timeZone }: Props) {
  const { list: t } = deskWords(language).sources;
  if (items.length === 0 && filtered) return <EmptyState title={t.nothingTitle} action={<ButtonLink href="/desk/sources">{t.clear}</ButtonLink>}>{t.nothingText}</EmptyState>;
  if (items.length === 0) return <EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>;
  return (
    <Table label={deskWords(language).sources.title} columns={[t.column.source, t.column.kind, t.column.used, t.column.added]}>
      {items.map((source) => <SourceRow key={source.id} source={source} language={language} timeZone={timeZone} />)}
    </Table>
  );
}

function SourceRow({ source, language, timeZone }: { source: SourceLine } & Omit<Props, "items" | "filtered">) {
  const { list: t, kinds } = deskWords(language).sources;
  const facts = [source.originalHeadline, source.originalAuthor, hostOf(source.url), source.characters > 0 ? t.characters(source.characters) : ""].filter(Boolean);
  return (
    <Row>
      <Cell>
        <Link data-line="" lang={writtenIn(source.name)} href={`/desk/sources/${source.id}`} prefetch={false} className="line-clamp-2 font-serif text-base font-bold wrap-anywhere hover:text-cinnabar">{source.name || hostOf(source.url) || t.unnamed}</Link>
        <p className="pt-0.5 text-xs wrap-anywhere text-ink-3">{facts.join(" · ")}</p>
        <p className="pt-1 empty:hidden"><SourceState changed={source.changed} problem={source.problem} language={language} /></p>
      </Cell>
      <Cell short label={t.column.kind}><span className="whitespace-nowrap text-ink-2">{kinds[source.kind]}</span></Cell>
      <Cell short label={t.column.used} numeric><span className="whitespace-nowrap text-ink-2">{t.used(source.used)}</span></Cell>
      <Cell short label={t.column.added} numeric><span className="whitespace-nowrap text-ink-3"><RowTime at={source.createdAt} language={language} timeZone={timeZone} /></span></Cell>
    </Row>
  );
}

function hostOf(address: string): string {
  return (URL.parse(address)?.hostname ?? "").replace(/^www\./, "");
}
