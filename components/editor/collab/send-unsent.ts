/** Sends what this device still has to the server without opening an editor, as at signing out. Fetched only when there is something. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import * as Y from "yjs";
import { contentOf } from "#lib/collab/document";
import { documentName, readTell, writeAsk } from "#lib/collab/words";
import { schemaNumber } from "#lib/content/schema-number";
import { type SuggestedWords, wordsOf } from "../block-text.ts";
import { collabUrl } from "./address.ts";
import type { Place } from "./device.ts";
import { KeepLetters } from "./keep-letters.ts";
import { openKept } from "./kept.ts";
import { withKept } from "./unsent.ts";

/** Milliseconds for one draft; a person waits for it. */
const patience = 5_000;

/** Of one draft: enough to say which it is, and to keep it elsewhere. `text`: null where this device does not give it out. */
export type Unsent = { articleId: number; headline: string; text: string | null };

/** @param words for what is only suggested in it. @returns what could not be sent. One that cannot be read keeps none of the others. */
export async function sendUnsent(places: readonly Place[], words: SuggestedWords, open = openKept): Promise<Unsent[]> {
  const left = await Promise.all(places.map((place) => sendOne(place, words, open).catch(() => [{ articleId: place.articleId, headline: "", text: null }])));
  return left.flat();
}

async function sendOne(place: Place, words: SuggestedWords, open: typeof openKept): Promise<Unsent[]> {
  const [marks, updates] = await withKept(place, async (kept) => [await kept.unsent(), await kept.read()] as const, open);
  const doc = new Y.Doc({ gc: false });
  for (const update of updates) Y.applyUpdate(doc, update);
  if (!(await send(doc, place))) return [textOf(doc, place.articleId, words)];
  // The server has it, whatever this device says.
  await withKept(place, (kept) => kept.sent(marks), open).catch(() => {});
  return [];
}

/** Resolves to whether the server has all of it on disk. */
function send(doc: Y.Doc, { articleId, seed }: Place): Promise<boolean> {
  const letters = new KeepLetters(doc, { mayWrite: () => true });
  const socket = new HocuspocusProviderWebsocket({ url: collabUrl(), autoConnect: false });
  return new Promise((resolve) => {
    const end = (sent: boolean) => {
      clearTimeout(late);
      provider.destroy();
      socket.destroy();
      resolve(sent);
    };
    const late = setTimeout(() => end(false), patience);
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      name: documentName(articleId),
      document: doc,
      // Nobody sits there.
      awareness: null,
      token: `${schemaNumber}:${seed}`,
      // Answered once everything that this document has was taken.
      onAuthenticated: ({ scope }) => (scope === "read-write" ? provider.sendStateless(writeAsk({ ask: "mark", number: 1 })) : end(false)),
      onAuthenticationFailed: () => end(false),
      onMessage: (told) => letters.hear(told, provider),
      onStateless: ({ payload }) => readTell(payload)?.tell === "saved" && end(true),
    });
    provider.attach();
    void socket.connect();
  });
}

function textOf(doc: Y.Doc, articleId: number, words: SuggestedWords): Unsent {
  const content = contentOf(doc);
  return { articleId, headline: content.headline, text: wordsOf(content, words) };
}
