/** The rows of an article that is taken back for good. Call inside of the command that retracts. */
import { endPublication, type Places } from "./publication-store.ts";
import { updateArticle } from "./store.ts";

/** Ends what readers have and every hour that was set; null where they had nothing at the moment. */
export async function withdrawFromReaders(articleId: number): Promise<Places | null> {
  const ended = await endPublication(articleId);
  await updateArticle(articleId, { live: "retracted", stage: "draft", publishedVersion: null, scheduledAt: null, scheduledRevisionId: null, unpublishAt: null, embargoAt: null, reviewBy: null });
  return ended;
}
