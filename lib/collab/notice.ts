/** What servers tell each other about documents, as it travels through the database. Pure. */

/** Name of PostgreSQL's channel. */
export const channel = "linjia_drafts";

/** `server`: who appended it and has it already; empty for a command, which has no document open. */
export type Written = { articleId: number; server: string; update: number };

/** The beginning of a notice; the database adds the number that it gives. */
export const written = (articleId: number, server: string) => `${articleId} ${server} `;

/** Null for what no server of ours has written. */
export function readNotice(payload: string): Written | null {
  const [, articleId, server = "", update] = /^(\d+) (\S*) (\d+)$/.exec(payload) ?? [];
  return articleId === undefined || update === undefined ? null : { articleId: Number(articleId), server, update: Number(update) };
}

/** The notice that something was said about an article; what, each page asks for itself. */
export const talked = (articleId: number) => `talk ${articleId}`;

export function readTalked(payload: string): number | null {
  const [, articleId] = /^talk (\d{1,15})$/.exec(payload) ?? [];
  return articleId === undefined ? null : Number(articleId);
}

/** Everything of an article that is no text was changed: who has its draft open asks for it again. */
export const detailsChanged = (articleId: number, version: number) => `details ${articleId} ${version}`;

export function readDetailsChanged(payload: string): { articleId: number; version: number } | null {
  const [, articleId, version] = /^details (\d{1,15}) (\d{1,9})$/.exec(payload) ?? [];
  return version === undefined ? null : { articleId: Number(articleId), version: Number(version) };
}

/** A server's question to itself, whether its line to the database still works. */
export const alive = (server: string) => `alive ${server}`;
