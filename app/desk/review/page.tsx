import Link from "next/link";
import { ReviewRows } from "#components/desk/review/review-rows";
import { ListKeys } from "#components/desk/list-keys";
import { ScreenTitle } from "#components/desk/screen-title";
import { deskWords } from "#components/desk/words";
import { EmptyState } from "#components/ui/empty-state";
import { Paging, withFilter } from "#components/ui/paging";
import { siteSettings } from "#lib/settings/read";
import { listReviews, reviewPlace } from "#lib/workflow/desk";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";

export const dynamic = "force-dynamic";

const here = "/desk/review";
const views = ["mine", "waiting", "returned"] as const;

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).review.desk };
}

export default async function ReviewPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await deskActor();
  const { language } = actor;
  const { review: t } = deskWords(language);
  const { view = "mine", after } = reviewPlace.parse(firstValues(await searchParams));
  const { items, next } = await listReviews(actor, { view, after });
  const { timeZone } = await siteSettings();
  return (
    <>
      <header className="pb-4">
        <ScreenTitle help="reviews">{t.desk}</ScreenTitle>
        <p className="pt-1 text-ink-2">{t.lead}</p>
      </header>
      <nav aria-label={t.viewLabel} className="flex flex-wrap gap-2 pb-4">
        {views.map((each) => <Link key={each} href={withFilter(here, {}, { view: each })} prefetch={false} aria-current={each === view ? "page" : undefined} className={`button button-small ${each === view ? "button-ink" : ""}`}>{t.views[each]}</Link>)}
      </nav>
      {items.length === 0 ? <EmptyState title={t.empty[view].title}>{t.empty[view].text}</EmptyState> : <ReviewRows items={items} language={language} timeZone={timeZone} now={new Date()} />}
      <ListKeys lines="[data-line]" search="" />
      <Paging label={t.desk} first={after ? { href: withFilter(here, {}, { view }), label: t.first } : null} next={next ? { href: withFilter(here, {}, { view, after: next }), label: t.later } : null} />
    </>
  );
}
