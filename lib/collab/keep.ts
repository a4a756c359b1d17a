/** Reading and writing the stored document of a draft. Nothing here asks who may: commands and the co-editing server do. */
import * as Y from "yjs";
import type { ArticleContent } from "#lib/content/types";
import { opened, seeded } from "./document.ts";
import { schemaNumber } from "#lib/content/schema-number";
import { type Appended, findParts, insertClients, insertState, insertUpdates } from "./store.ts";

export { findClients, findHeads, findParts, findSeed, findUnsettled, findUpdate, holdState, notifyDetails, replaceParts } from "./store.ts";

/** `last`: number of the newest update in it; 0 when there is none. `writer`: who wrote the newest update that is somebody's. */
export type StoredDocument = { doc: Y.Doc; last: number; schema: number; updates: number; writer: number | null };

/** Null where the draft has never been a document. */
export async function findDocument(articleId: number): Promise<StoredDocument | null> {
  const parts = await findParts(articleId);
  // Without a state, updates say nothing: read as a document they would be an empty article.
  if (parts[0]?.id !== 0) return null;
  const writer = parts.findLast(({ personId }) => personId !== null)?.personId ?? null;
  return { doc: opened(parts.map(({ body }) => body)), last: parts.at(-1)?.id ?? 0, schema: Math.max(...parts.map(({ schema }) => schema)), updates: parts.filter(({ id }) => id > 0).length, writer };
}

/** The document, made of `content` where there is none. Call with the article's row locked: a second making would double every word. */
export async function documentOf(articleId: number, content: ArticleContent): Promise<StoredDocument> {
  const found = await findDocument(articleId);
  if (found) return found;
  const doc = seeded(content);
  await insertState(articleId, Y.encodeStateAsUpdate(doc), schemaNumber);
  return { doc, last: 0, schema: schemaNumber, updates: 0, writer: null };
}

/**
 * Appends updates of one draft, in this order, all of them or none.
 * @param server the name of the process that has applied them, or is about to; empty when none has. @returns their numbers.
 */
export function appendUpdates(articleId: number, server: string, updates: readonly Appended[]): Promise<number[]> {
  return insertUpdates({ articleId, server, schema: schemaNumber, updates });
}

/** Runs `change` on a stored document and appends what it did. @returns the number of the update; null when it changed nothing. */
export async function changeDocument(articleId: number, stored: StoredDocument, personId: number | null, change: (doc: Y.Doc) => void): Promise<number | null> {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => void updates.push(update);
  stored.doc.on("update", collect);
  change(stored.doc);
  stored.doc.off("update", collect);
  if (updates.length === 0) return null;
  if (personId !== null) await insertClients(articleId, [stored.doc.clientID], personId);
  const [number = null] = await appendUpdates(articleId, "", [{ personId, body: Y.mergeUpdates(updates) }]);
  return number;
}

/** Remembers who writes under these numbers. @returns true, when it is on disk. */
export async function keepClients(articleId: number, clients: readonly number[], personId: number): Promise<boolean> {
  await insertClients(articleId, clients, personId);
  return true;
}
