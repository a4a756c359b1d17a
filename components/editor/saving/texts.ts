/** What an article is made of on this screen, and what the server says when somebody else saved details first. */
import type { ArticleDetails } from "#lib/articles/types";
import type { ArticleContent } from "#lib/content/types";

/** Both halves of an article as they stand on the screen; the text has its own way to the server. */
export type Copy = { content: ArticleContent; details: ArticleDetails };

/** The server's details at the moment a save came too late. */
export type Theirs = { details: ArticleDetails; version: number; savedBy: string | null; savedAt: string };
