import Link from "next/link";
import { ScreenTitle } from "#components/desk/screen-title";
import { Deed } from "#components/desk/terms/deed";
import { ImportTerms } from "#components/desk/terms/import-form";
import { Progress } from "#components/desk/terms/progress";
import { deskWords } from "#components/desk/words";
import { EmptyState } from "#components/ui/empty-state";
import { Paging, withFilter } from "#components/ui/paging";
import { Cell, Row, Table } from "#components/ui/table";
import { printedMoment } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { siteSettings } from "#lib/settings/read";
import { type ListLine, listTermLists } from "#lib/terms/lists";
import { hitFilters, listHits, type Scanned } from "#lib/terms/scanned";
import { severities } from "#lib/terms/rules";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";
import { activateTermsAction, startScanAction, stopScanAction } from "./actions.ts";

export const dynamic = "force-dynamic";
const place = "/desk/terms";
type View = { language: Lang; timeZone: string; mayManage: boolean };

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).terms.title };
}

export default async function TermsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await deskActor();
  const { language } = actor;
  const t = deskWords(language).terms;
  const filters = hitFilters.parse(firstValues(await searchParams));
  const { lists, mayManage } = await listTermLists(actor, undefined);
  const scanned = await listHits(actor, filters);
  const view = { language, timeZone: (await siteSettings()).timeZone, mayManage };
  return (
    <>
      <ScreenTitle help="terms">{t.title}</ScreenTitle>
      <p className="max-w-prose pt-1 pb-5 text-sm text-ink-2">{t.list.lead}</p>
      {lists.length === 0 ? <EmptyState title={t.list.none}>{t.list.noneText}</EmptyState> : <Lists lists={lists} view={view} />}
      {mayManage && <ImportTerms lists={lists.map(({ id, name }) => ({ id, name }))} />}
      <Archive scanned={scanned} filters={filters} view={view} />
    </>
  );
}

function Lists({ lists, view: { language, timeZone, mayManage } }: { lists: readonly ListLine[]; view: View }) {
  const { list: t } = deskWords(language).terms;
  return (
    <Table label={t.name} columns={[t.name, t.terms, t.version, t.changed, t.state]}>
      {lists.map(({ id, name, builtIn, active, version, terms, changedAt, changedBy }) => (
        <Row key={id}>
          <Cell><Link href={`${place}/${id}`} prefetch={false} className="font-serif font-bold wrap-anywhere hover:text-cinnabar">{name}</Link>{builtIn && <span className="ml-2 text-xs text-ink-3">{t.builtIn}</span>}</Cell>
          <Cell label={t.terms} numeric>{t.count(terms)} <a href={`${place}/${id}/csv`} download className="ml-2 underline underline-offset-4">{t.export}<span className="sr-only"> {name}</span></a></Cell>
          <Cell label={t.version} numeric>{t.at(version)}</Cell>
          <Cell label={t.changed}>{changedBy === null ? t.bySystem(printedMoment(changedAt, language, timeZone)) : t.by(changedBy, printedMoment(changedAt, language, timeZone))}</Cell>
          <Cell label={t.state}>{active ? t.active : t.inactive} {mayManage && <Deed act={activateTermsAction} input={{ listId: id, active: !active }} done={t.toggled(name, !active)} label={`${active ? t.deactivate : t.activate} ${name}`}>{active ? t.deactivate : t.activate}</Deed>}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Archive({ scanned: { scan, items, next }, filters, view: { language, timeZone, mayManage } }: { scanned: Scanned; filters: { severity?: string | undefined; before?: number | undefined }; view: View }) {
  const words = deskWords(language).terms;
  const { archive: t } = words;
  const found = scan ? scan.articles.block + scan.articles.warn + scan.articles.note : 0;
  return (
    <section aria-labelledby="terms-archive" className="pt-8">
      <h2 id="terms-archive" className="border-t-2 border-ink pt-2 font-serif text-lg font-bold">{t.title}</h2>
      <p className="max-w-prose pt-1 pb-3 text-sm text-ink-2">{t.lead}</p>
      {scan?.running ? <Progress looked={scan.looked} total={scan.total} words={t.progress(scan.looked, scan.total)} /> : <p className="pb-2 text-sm" role="status">{scan?.endedAt ? t.finished(scan.looked, found, printedMoment(scan.endedAt, language, timeZone)) : t.never}</p>}
      {mayManage && (scan?.running ? <Deed act={stopScanAction} input={{}}>{t.stop}</Deed> : <Deed act={startScanAction} input={{}} tone="ink">{scan ? t.again : t.start}</Deed>)}
      {scan && (
        <nav aria-label={t.filter} className="flex flex-wrap gap-1.5 py-3">
          {([undefined, ...severities] as const).map((severity) => <Link key={severity ?? ""} href={withFilter(place, {}, { severity: severity ?? null })} prefetch={false} aria-current={filters.severity === severity ? "page" : undefined} className={`flex h-8 items-center rounded border px-3 text-sm ${filters.severity === severity ? "border-ink bg-ink text-paper" : "border-rule hover:bg-sunken"}`}>{severity ? `${words.severity[severity]} ${scan.articles[severity]}` : t.all}</Link>)}
        </nav>
      )}
      {scan && !scan.running && items.length === 0 && <p className="py-3 text-ink-2">{t.clean}</p>}
      <ul>
        {items.map(({ articleId, headline, severity, hits }) => (
          <li key={articleId} className="border-b border-rule py-2.5 text-sm">
            <Link href={`/desk/articles/${articleId}`} prefetch={false} className="font-serif text-base font-bold wrap-anywhere hover:text-cinnabar">{headline}</Link>
            <p className="text-ink-2 wrap-anywhere">{t.found(words.severity[severity], hits.map(([term, times]) => t.hits(term, times)))}</p>
          </li>
        ))}
      </ul>
      <Paging label={t.title} first={filters.before ? { href: withFilter(place, {}, { severity: filters.severity ?? null }), label: t.newest } : null} next={next ? { href: withFilter(place, {}, { severity: filters.severity ?? null, before: next }), label: t.older } : null} />
    </section>
  );
}
