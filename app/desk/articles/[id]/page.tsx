import "../../editor.css";
import { notFound } from "next/navigation";
import { ArticleEditor } from "#components/editor/article-editor";
import { can } from "#lib/access/policy";
import { openArticle } from "#lib/articles/open";
import { siteSettings } from "#lib/settings/read";
import { listTags } from "#lib/taxonomy/tags";
import { editor as en } from "#messages/en/editor";
import { editor as zh } from "#messages/zh-CN/editor";
import { deskActor } from "../../actor.ts";
import { shown } from "../../shown.ts";
import { cancelScheduleAction, keepConflictAction, publishAction, removeAction, restoreAction, scheduleAction, unpublishAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ id: string }> };

const actions = { publish: publishAction, schedule: scheduleAction, cancelSchedule: cancelScheduleAction, unpublish: unpublishAction, remove: removeAction, restore: restoreAction, keepConflict: keepConflictAction };

export async function generateMetadata({ params }: Params) {
  const actor = await deskActor();
  const { content } = await shown(openArticle(actor, articleIdOf(await params)));
  return { title: content.headline || (actor.language === "en" ? en : zh).untitled };
}

export default async function ArticlePage({ params }: Params) {
  const actor = await deskActor();
  const article = await shown(openArticle(actor, articleIdOf(await params)));
  const { timeZone } = await siteSettings();
  const tags = can(actor, "tag.manage", undefined) ? await listTags(actor, {}) : { items: [] };
  return <ArticleEditor key={article.id} article={article} person={{ id: actor.id, name: actor.name }} language={actor.language} timeZone={timeZone} tagNames={tags.items.map((tag) => tag.name)} actions={actions} />;
}

function articleIdOf({ id }: { id: string }): number {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : notFound();
}
