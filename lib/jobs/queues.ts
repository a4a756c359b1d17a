/** The jobs of the product, and how each queue behaves. */
import type { Touched } from "#lib/websub/types";

export type Jobs = {
  "feeds.ping": Touched;
  "source.compare": { sourceId: number };
  "article.publishScheduled": { articleId: number; at: string };
  "terms.scan": { scanId: number };
};
export type JobName = keyof Jobs;

/** Retries with back-off: a database or server that is away for a minute loses no job. */
export const queueOptions = { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 60 };
export const jobNames: readonly JobName[] = ["article.publishScheduled", "feeds.ping", "source.compare", "terms.scan"];
