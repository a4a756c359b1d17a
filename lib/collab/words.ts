/** What page and server say to each other beside the document, as short lines. Pure; the editor and the server read it. */

/** Path of the WebSocket. */
export const collabPath = "/collab";

/** Why a WebSocket is closed (RFC 6455, 7.4.2: 4000 and up are an application's own). */
export const closing = {
  /** Who writes may not any more, or is somebody else now: connect anew and be asked again. */
  rights: 4401,
  /** Something in between is missing: connect anew and send what the server has not. */
  gap: 4409,
  /** More than a draft may hold: connecting anew would only send it again. */
  tooLarge: 4413,
  /** No update of a document, or one that writes where nothing may stand. */
  refused: 4422,
  /** The database does not answer: connect anew, nothing was taken. */
  away: 4503,
} as const;

/** What the browser asks. `mark`: tell me when everything I sent before this is on disk. `settle`: the same, and bring the draft's text up to it. */
export type Ask = { ask: "mark" | "settle"; number: number };
/** What the server answers; without having been asked, `version`: somebody's text was settled, `details`: somebody changed what is no text, `talk`: there are new comments. */
export type Tell = { tell: "talk" } | { tell: "saved"; number: number } | { tell: "details"; version: number } | { tell: "settled"; number: number; version: number } | { tell: "version"; version: number } | { tell: "unsettled"; number: number };

export const writeAsk = ({ ask, number }: Ask) => `${ask}:${number}`;

export function readAsk(line: string): Ask | null {
  const [, ask, number] = /^(mark|settle):(\d{1,15})$/.exec(line) ?? [];
  return ask === "mark" || ask === "settle" ? { ask, number: Number(number) } : null;
}

export function writeTell(tell: Tell): string {
  const version = "version" in tell ? `:${tell.version}` : "";
  return `${tell.tell}${"number" in tell ? `:${tell.number}` : ""}${version}`;
}

export function readTell(line: string): Tell | null {
  if (line === "talk") return { tell: "talk" };
  const [tell, first, second] = line.split(":");
  const [one, other] = [Number(first), Number(second)];
  if (!Number.isInteger(one)) return null;
  if (tell === "saved" || tell === "unsettled") return { tell, number: one };
  if (tell === "version" || tell === "details") return { tell, version: one };
  return tell === "settled" && Number.isInteger(other) ? { tell, number: one, version: other } : null;
}

/** The service worker that lets an article be opened without a network, what it may see, and the beginning of its caches' names. */
export const offlineWorker = "/desk/offline.js";
export const offlineScope = "/desk/";
export const offlinePrefix = "linjia-offline-";

/** Beginning of the names of databases that keep a document on the device of somebody who writes in it. */
export const devicePrefix = "linjia-draft-";

/** A draft's document by its name on the wire. */
export const documentName = (articleId: number) => `article-${articleId}`;

export function articleOf(name: string): number | null {
  const [, id] = /^article-(\d{1,15})$/.exec(name) ?? [];
  return id === undefined ? null : Number(id);
}

/** Colours of cursors, by person: dark enough for white letters on them (WCAG 2.2, 4.5 to 1), six digits as the library wants them. */
export const colors = ["#9c2f24", "#1f6f5c", "#31599c", "#7a4b00", "#6a3d9a", "#a02c62", "#3f6212", "#0f6674"];
export const colorOf = (personId: number) => colors[personId % colors.length] ?? "#31599c";
