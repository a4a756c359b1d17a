import { NoticeList } from "#components/desk/notices/notice-list";
import { deskWords } from "#components/desk/words";
import { EmptyState } from "#components/ui/empty-state";
import { Paging, withFilter } from "#components/ui/paging";
import { countUnread, listNotices, noticePlace } from "#lib/notices/list";
import { siteSettings } from "#lib/settings/read";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";
import { readNoticesAction } from "./actions.ts";

export const dynamic = "force-dynamic";

const here = "/desk/notices";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).notices.title };
}

export default async function NoticesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await deskActor();
  const { notices: t, desk } = deskWords(actor.language);
  const place = noticePlace.parse(firstValues(await searchParams));
  const { items, next } = await listNotices(actor, place);
  const { timeZone } = await siteSettings();
  const now = new Date().toISOString();
  return (
    <>
      <NoticeList items={items} unread={await countUnread(actor, undefined)} now={now} timeZone={timeZone} markAll={readNoticesAction} />
      {items.length === 0 && <EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>}
      <Paging label={desk.paging} first={place.before ? { href: here, label: desk.first } : null} next={next ? { href: withFilter(here, {}, { before: next }), label: desk.older } : null} />
    </>
  );
}
