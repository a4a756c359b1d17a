/** The jobs of the product, and how each queue behaves. */
import type { Errand } from "#lib/backup/run";
import type { Touched } from "#lib/websub/types";

export type Jobs = {
  "backup.run": Errand;
  "feeds.ping": Touched;
  "source.compare": { sourceId: number };
  "article.publishScheduled": { articleId: number; at: string };
  "article.unpublishScheduled": { articleId: number; at: string };
  "terms.scan": { scanId: number };
};
export type JobName = keyof Jobs;

/** Retries with back-off: a database or server that is away for a minute loses no job. */
export const queueOptions = { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 60 };
export const jobNames: readonly JobName[] = ["article.publishScheduled", "backup.run", "article.unpublishScheduled", "feeds.ping", "source.compare", "terms.scan"];
