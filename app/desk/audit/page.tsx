import { AuditList } from "#components/desk/audit/audit-list";
import { AuditFilterBar } from "#components/desk/audit/audit-filter-bar";
import { ScreenTitle } from "#components/desk/screen-title";
import { deskWords } from "#components/desk/words";
import { Paging, withFilter } from "#components/ui/paging";
import { auditFilters, listAudit } from "#lib/audit/list";
import { siteSettings } from "#lib/settings/read";
import { shown } from "#lib/web/shown";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";

export const dynamic = "force-dynamic";
const here = "/desk/audit";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).audit.title };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await deskActor();
  const { audit: t, desk } = deskWords(actor.language);
  const filters = auditFilters.parse(firstValues(await searchParams));
  const { items, next, people } = await shown(listAudit(actor, filters));
  const { timeZone } = await siteSettings();
  const file = (encoding: string) => withFilter(`${here}/export`, filters, { encoding });
  return (
    <>
      <ScreenTitle help="audit" className="pb-2">{t.title}</ScreenTitle>
      <p className="pb-4 text-ink-2">{t.lead}</p>
      <AuditFilterBar filters={filters} people={people} language={actor.language} />
      <p className="flex flex-wrap gap-4 py-3 text-sm">
        <a href={file("utf8")} download className="underline underline-offset-4">{t.exportUtf8}</a>
        <a href={file("gbk")} download className="underline underline-offset-4">{t.exportGbk}</a>
      </p>
      <AuditList items={items} language={actor.language} timeZone={timeZone} />
      <Paging label={desk.paging} first={filters.before ? { href: withFilter(here, filters, {}), label: desk.first } : null} next={next ? { href: withFilter(here, filters, { before: next }), label: desk.older } : null} />
    </>
  );
}
