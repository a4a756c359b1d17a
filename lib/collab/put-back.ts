/** Puts letters that went down with their block where the words around them stand now; where those are nowhere, on a line of their own. */
import * as Y from "yjs";
import { bodyName } from "./document-names.ts";
import { trackable } from "#lib/content/suggestion-specs";
import type { Fallen, Letters } from "./fallen.ts";

/** `place`: which block of the body it is in. */
type Line = { text: Y.XmlText; words: string; place: number; plain: boolean };
type Found = { line: Line; at: number; score: number; far: number };

/** Fewer signs around a place may stand anywhere: they count close to the old place only. */
const telling = 4;
/** So many are enough to know it by. */
const enough = 8;
const plainBlocks: ReadonlySet<string> = new Set(["codeBlock", "attribution", "boxTitle"]);

export function putBack(doc: Y.Doc, { letters, leaves }: Fallen, origin: unknown): void {
  if (letters.length + leaves.length === 0) return;
  doc.transact(() => {
    const body = doc.getXmlFragment(bodyName);
    // From the last to the first: places of those before stay right.
    for (const each of letters.toReversed()) putWords(body, each);
    for (const { name, attributes, place } of leaves.toReversed()) {
      const leaf = new Y.XmlElement(name);
      for (const attribute of attributes) Reflect.apply(leaf.setAttribute, leaf, attribute);
      body.insert(Math.min(place, body.length), [leaf]);
    }
  }, origin);
}

function putWords(body: Y.XmlFragment, letters: Letters): void {
  const found = bestPlace(linesOf(body), letters);
  if (found) return found.line.text.insert(found.at, letters.words, found.line.plain ? ofPlain(letters.marks) : letters.marks);
  const paragraph = new Y.XmlElement("paragraph");
  const text = new Y.XmlText();
  text.insert(0, letters.words, letters.marks);
  paragraph.insert(0, [text]);
  body.insert(Math.min(letters.place, body.length), [paragraph]);
}

function ofPlain(marks: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(marks).filter(([name]) => trackable.split(" ").includes(name)));
}

function linesOf(body: Y.XmlFragment): Line[] {
  return body.toArray().flatMap((block, place) => (block instanceof Y.XmlElement ? linesIn(block, place) : []));
}

function linesIn(element: Y.XmlElement, place: number): Line[] {
  return element.toArray().flatMap((child): Line[] => {
    if (child instanceof Y.XmlElement) return linesIn(child, place);
    return child instanceof Y.XmlText ? [{ text: child, words: wordsOf(child), place, plain: plainBlocks.has(element.nodeName) }] : [];
  });
}

function wordsOf(text: Y.XmlText): string {
  return text.toDelta().map(({ insert }: { insert?: unknown }) => (typeof insert === "string" ? insert : "\ufffc")).join("");
}

function bestPlace(lines: readonly Line[], { left, right, place }: Letters): Found | null {
  const whole = left.length + right.length;
  let best: Found | null = null;
  for (const line of lines) {
    const far = Math.abs(line.place - place);
    for (let at = 0; at <= line.words.length; at++) {
      const score = agreeBefore(line.words, at, left) + agreeBehind(line.words, at, right);
      if (score === 0 || (far > 1 && score < Math.min(Math.max(whole / 2, telling), enough))) continue;
      if (!best || score > best.score || (score === best.score && far < best.far)) best = { line, at, score, far };
    }
  }
  return best;
}

function agreeBefore(words: string, at: number, left: string): number {
  let signs = 0;
  while (signs < left.length && signs < at && words[at - 1 - signs] === left[left.length - 1 - signs]) signs++;
  return signs;
}

function agreeBehind(words: string, at: number, right: string): number {
  let signs = 0;
  while (signs < right.length && words[at + signs] !== undefined && words[at + signs] === right[signs]) signs++;
  return signs;
}
