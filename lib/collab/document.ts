/** The draft as a document that several people change at once (Yjs), and the article it says. Pure. */
import { initProseMirrorDoc, updateYFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { fittingText, type TextName } from "#lib/content/fitting";
import { contentSchema, emptyDoc, readDoc } from "#lib/content/schema";
import type { ArticleContent, Doc } from "#lib/content/types";
import { bodyName, textNames } from "./document-names.ts";
import { rewriteText } from "./rewrite-text.ts";
import { takeOutUnknown } from "./without-unknown.ts";

/** A new document that says `content`. Call once for an article: two such documents merged say everything twice. */
export function seeded(content: ArticleContent): Y.Doc {
  const doc = new Y.Doc();
  rewrite(doc, content);
  return doc;
}

/** What a stored state says: a document of its own, made of the state and the updates after it. @param updates in any order. */
export function opened(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** The article as the document says it now, within the limits of every article; `doc` is only read. */
export function contentOf(doc: Y.Doc): ArticleContent {
  const line = (name: TextName) => fittingText(name, doc.getText(name).toString());
  return { kicker: line("kicker"), headline: line("headline"), standfirst: line("standfirst"), note: line("note"), body: bodyOf(doc) };
}

function bodyOf(doc: Y.Doc): Doc {
  const fragment = doc.getXmlFragment(bodyName);
  if (fragment.length === 0) return emptyDoc();
  try {
    return readDoc(yXmlFragmentToProsemirrorJSON(fragment));
  } catch {
    return repaired(doc);
  }
}

/** Two people may together leave what neither of them wrote: a list without items. The library then drops it, and whole lines with a mark it does not know: so it gets a copy without such marks. */
function repaired(doc: Y.Doc): Doc {
  const copy = opened([Y.encodeStateAsUpdate(doc)]);
  takeOutUnknown(copy.getXmlFragment(bodyName));
  const { doc: node } = initProseMirrorDoc(copy.getXmlFragment(bodyName), contentSchema());
  copy.destroy();
  return node.childCount === 0 ? emptyDoc() : readDoc(node.toJSON());
}

/**
 * Makes `doc` say `content` by the smallest change: what stays keeps its place in the document, so that cursors and comments stay with it.
 * Someone who writes meanwhile keeps what they write.
 */
export function rewrite(doc: Y.Doc, content: ArticleContent): void {
  doc.transact(() => {
    for (const name of textNames) rewriteText(doc.getText(name), content[name]);
    const fragment = doc.getXmlFragment(bodyName);
    const node = contentSchema().nodeFromJSON(content.body);
    const { mapping } = fragment.length === 0 ? { mapping: new Map() } : initProseMirrorDoc(fragment, contentSchema());
    updateYFragment(doc, fragment, node, { mapping, isOMark: new Map() });
  });
}
