/** What no editor of ours writes, and what would keep every editor from opening the document. */
import * as Y from "yjs";
import { bodyName } from "./document-names.ts";

/** Whether something other than blocks stands in the body itself: words outside of any paragraph. */
export function isUnwell(doc: Y.Doc): boolean {
  return !doc.getXmlFragment(bodyName).toArray().every((child) => child instanceof Y.XmlElement);
}

/** Puts loose words into paragraphs of their own; what is neither goes. */
export function heal(doc: Y.Doc): void {
  const body = doc.getXmlFragment(bodyName);
  doc.transact(() => {
    for (let at = body.length - 1; at >= 0; at--) {
      const child = body.get(at);
      if (child instanceof Y.XmlElement) continue;
      const words = child instanceof Y.XmlText ? child.toDelta().flatMap(({ insert }: { insert?: unknown }) => (typeof insert === "string" ? [insert] : [])).join("") : "";
      body.delete(at);
      if (words === "") continue;
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(words)]);
      body.insert(at, [paragraph]);
    }
  });
}
