/** The preview links of an article, for those who may make them. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleSubject } from "#lib/articles/store";
import { query } from "#lib/kernel/query";
import { findLinks } from "./store.ts";
import type { PreviewLine } from "./types.ts";

const mostShown = 100;

/** Newest first, those that open nothing any more as well. */
export const listPreviewLinks: (actor: Actor, articleId: number) => Promise<PreviewLine[]> = query({
  can: "preview.share",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ actor, subject }) => {
    const rows = await findLinks(subject.row.id, mostShown);
    return rows.map(({ createdBy, createdAt, expiresAt, openedAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      openedAt: openedAt?.toISOString() ?? null,
      mayRevoke: can(actor, "preview.revoke", { ...subject, madeBy: createdBy }),
    }));
  },
});
