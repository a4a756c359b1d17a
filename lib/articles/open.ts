/** Everything the editor's screen needs about one article, in one question. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import type { Picture } from "#lib/content/types";
import { plainText } from "#lib/content/text";
import { readDraft } from "#lib/drafts/open";
import { query } from "#lib/kernel/query";
import { ideaOf } from "#lib/pitches/idea";
import { findSections } from "#lib/taxonomy/section-options";
import { findSeries } from "#lib/taxonomy/series-options";
import { reviewState } from "#lib/workflow/review";
import { assemble } from "./assemble.ts";
import { checklist } from "./checklist.ts";
import { readOriginal } from "./original.ts";
import { findLivePublication } from "./publication-store.ts";
import { articlePath } from "./slug.ts";
import { type ArticleSubject, articleSubject, findStaff } from "./store.ts";
import type { OpenedArticle } from "./types.ts";

export const openArticle: (actor: Actor, articleId: number) => Promise<OpenedArticle> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ actor, subject }) => {
    const { row } = subject;
    const draft = await readDraft(subject);
    const { details, pictures } = await assemble(subject, draft.content);
    const live = await findLivePublication(row.id);
    const items = checklist(draft.content, details, new Set(pictures.keys()), plainText(draft.content.body));
    return {
      id: row.id,
      language: row.language,
      kind: row.kind,
      stage: row.stage,
      live: row.live,
      version: row.version,
      content: draft.content,
      details,
      original: await readOriginal(actor, details.translationOf),
      savedAt: draft.savedAt,
      savedBy: draft.savedBy,
      scheduledAt: row.scheduledAt,
      embargoAt: row.embargoAt,
      unpublishAt: row.unpublishAt,
      publicPath: live ? articlePath({ id: row.id, slug: live.slug, language: row.language }) : null,
      hasUnpublishedChanges: row.live === "live" && row.publishedVersion !== row.version,
      sample: row.sampleHash !== null,
      checklist: items,
      abilities: abilitiesOn(actor, subject),
      options: { sections: await findSections(), series: await findSeries(), people: await findStaff() },
      review: await reviewState(actor, subject),
      idea: await ideaOf(row.id),
      pictures: [...pictures.values()] satisfies Picture[],
    };
  },
});

/** What the screen may offer; the commands ask the same questions again. */
function abilitiesOn(actor: Actor, article: ArticleSubject): OpenedArticle["abilities"] {
  return {
    series: can(actor, "series.manage", undefined),
    revise: can(actor, "article.revise", article),
    publish: can(actor, "article.publish", article),
    schedule: can(actor, "article.schedule", article),
    unpublish: can(actor, "article.unpublish", article) && article.live === "live",
    retract: can(actor, "article.retract", article),
    remove: can(actor, "article.remove", article),
  };
}
