/** Whether an update of a document may be taken, before it touches the document. Pure. */
import * as Y from "yjs";
import { rootNames } from "./document-names.ts";

/** Bytes. A keystroke takes some dozen; what was written while offline comes in one piece. */
export const longestUpdate = 1_000_000;
export const longestSync = 8_000_000;

/** `nothing`: it says what the document says already. `gap`: something before it is missing, and comes when the client connects anew. */
export type Verdict = "take" | "nothing" | "tooLarge" | "malformed" | "foreign" | "gap";

/** @param sync whether it is the answer to "what have you that I have not", and not a change of the moment. */
export function judgeUpdate(doc: Y.Doc, update: Uint8Array, sync: boolean): Verdict {
  if (update.length > (sync ? longestSync : longestUpdate)) return "tooLarge";
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return "malformed";
  }
  if (decoded.structs.length === 0 && decoded.ds.clients.size === 0) return "nothing";
  if (!decoded.structs.every(staysInside)) return "foreign";
  if (hasGap(doc, update)) return "gap";
  // Long ones repeat much: who connects anew sends everything it has.
  if ((sync || update.length > 4_096) && Y.snapshotContainsUpdate(Y.snapshot(doc), update)) return "nothing";
  return "take";
}

/** Letters, marks, attributes and blocks; no maps, arrays or documents within. */
function isOfArticles(content: Y.Item["content"]): boolean {
  if (content instanceof Y.ContentType) return content.type instanceof Y.XmlElement || content.type instanceof Y.XmlText;
  return [Y.ContentString, Y.ContentFormat, Y.ContentAny, Y.ContentDeleted].some((known) => content instanceof known);
}

/** What names its parent by a word stands at the root. Words and formats stand in a text there, blocks in the body. */
function staysInside(struct: ReturnType<typeof Y.decodeUpdate>["structs"][number]): boolean {
  if (!(struct instanceof Y.Item)) return true;
  if (!isOfArticles(struct.content)) return false;
  return typeof struct.parent !== "string" || (rootNames.has(struct.parent) && struct.parentSub === null);
}

function hasGap(doc: Y.Doc, update: Uint8Array): boolean {
  const { from } = Y.parseUpdateMeta(update);
  return [...from].some(([client, clock]) => clock > Y.getState(doc.store, client));
}
