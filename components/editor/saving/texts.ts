/** What is saved of an article, and what the server says when somebody else saved first. */
import type { ArticleDetails } from "#lib/articles/types";
import type { ArticleContent } from "#lib/content/types";

/** Both halves of an article as they stand at one version. */
export type Copy = { content: ArticleContent; details: ArticleDetails };

/** The server's state at the moment a save came too late. */
export type Theirs = Copy & { version: number; savedBy: string | null; savedAt: string };
