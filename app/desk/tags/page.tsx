import { ScreenTitle } from "#components/desk/screen-title";
import { TagList } from "#components/desk/taxonomy/tag-list";
import { deskWords } from "#components/desk/words";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { Paging, withFilter } from "#components/ui/paging";
import { listTagNames, listTags } from "#lib/taxonomy/tags";
import { deskActor } from "../actor.ts";
import { shown } from "#lib/web/shown";
import { mergeTagsAction, removeTagAction, renameTagAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).taxonomy.tags };
}

export default async function TagsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await deskActor();
  const { taxonomy: t, desk } = deskWords(actor.language);
  const search = await searchParams;
  const q = typeof search.q === "string" ? search.q : "";
  const after = typeof search.after === "string" ? search.after : undefined;
  const { items, next } = await shown(listTags(actor, { q, after }));
  const names = await shown(listTagNames(actor, undefined));
  return (
    <>
      <header className="flex flex-wrap items-end gap-3 pb-4">
        <div className="mr-auto">
          <ScreenTitle help="sections">{t.tags}</ScreenTitle>
          <p className="pt-1 text-ink-2">{t.tagsLead}</p>
        </div>
        <search>
        <form method="get" action="/desk/tags" className="flex gap-2">
          <TextField quiet label={t.searchTags} placeholder={t.searchTags} type="search" name="q" defaultValue={q} maxLength={100} />
          <Button type="submit">{t.find}</Button>
        </form>
        </search>
      </header>
      <TagList tags={items} names={names} searched={q !== ""} deeds={{ merge: mergeTagsAction, remove: removeTagAction, rename: renameTagAction }} />
      <Paging label={desk.paging} first={after ? { href: withFilter("/desk/tags", { q }, {}), label: desk.first } : null} next={next ? { href: withFilter("/desk/tags", { q }, { after: next }), label: desk.older } : null} />
    </>
  );
}
