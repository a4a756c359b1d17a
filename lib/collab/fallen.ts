/**
 * Letters that go down with a block. Making a heading of a paragraph, joining two or putting one into a list takes the old block out
 * and puts a new one in; what somebody else typed into the old one meanwhile would go with it, though nobody deleted it. Pure.
 */
import * as Y from "yjs";
import { bodyName } from "./document-names.ts";

/** A piece that stood together. `left`, `right`: what stood around it in its line, to the left without what fell as well; `place`: where its block stood in the body. */
export type Letters = { words: string; left: string; right: string; marks: Record<string, unknown>; place: number };
/** Blocks without words. */
type Leaf = { name: string; attributes: [string, unknown][]; place: number };
type Deletions = ReturnType<typeof Y.decodeUpdate>["ds"];
/** `first`: the number under which the first of it was written. */
export type Fallen = { first: { client: number; clock: number } | null; letters: Letters[]; leaves: Leaf[] };

const around = 30;
const leafNames: ReadonlySet<string> = new Set(["figure", "linkCard", "embed", "formulaBlock", "horizontalRule"]);

/**
 * What one transaction took along without a wish of anybody. Ask before it is cleaned up, when the words are still there.
 * @param isWanted whether somebody who knew of a piece has deleted it
 */
export function fallenIn(transaction: Y.Transaction, isWanted: (id: Y.ID) => boolean): Fallen {
  const fallen: Fallen = { first: null, letters: [], leaves: [] };
  const body = transaction.doc.getXmlFragment(bodyName);
  const isFallen = (client: number, clock: number) => {
    const id = Y.createID(client, clock);
    const falls = Y.isDeleted(transaction.deleteSet, id) && !isWanted(id);
    if (falls) fallen.first ??= { client, clock };
    return falls;
  };
  const texts = new Set<Y.XmlText>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item)) return;
    if (struct.content instanceof Y.ContentString && struct.parent instanceof Y.XmlText) texts.add(struct.parent);
    const leaf = leafOf(struct);
    if (leaf && isFallen(struct.id.client, struct.id.clock)) fallen.leaves.push({ ...leaf, place: placeOf(struct, body) });
  });
  for (const text of texts) {
    const place = text._item ? placeOf(text._item, body) : 0;
    for (const letters of piecesOf(text, transaction, isFallen)) fallen.letters.push({ ...letters, place });
  }
  return fallen;
}

/** What updates say of deletions, asked for only when something is deleted. */
export function wantedIn(updates: () => readonly Uint8Array[]): (id: Y.ID) => boolean {
  let sets: Deletions[] | null = null;
  return (id) => {
    sets ??= updates().map((update) => Y.decodeUpdate(update).ds);
    return sets.some((set) => Y.isDeleted(set, id));
  };
}

/** By client, how much of what it wrote is known. */
export type Known = ReadonlyMap<number, number>;
/** Whether a piece is not to be put back when an update takes it along. */
export type Touch = (id: Y.ID) => boolean;

export const knownIn = (doc: Y.Doc): Known => Y.decodeStateVector(Y.encodeStateVector(doc));

/** What an update brings and what it takes out, by numbers: nothing of the words. `number`: under which it is stored; of one draft they follow each other in the order of storing, whichever server stored them. */
export type Deed = { number: number; brought: readonly { client: number; from: number; to: number }[]; deletions: Deletions };

export function deedOf(number: number, update: Uint8Array): Deed {
  const { structs, ds } = Y.decodeUpdate(update);
  return { number, brought: structs.map(({ id: { client, clock }, length }) => ({ client, from: clock, to: clock + length })), deletions: ds };
}

const brings = ({ brought }: Deed, id: Y.ID) => brought.some(({ client, from, to }) => client === id.client && id.clock >= from && id.clock < to);
const takesOut = ({ deletions }: Deed, id: Y.ID) => Y.isDeleted(deletions, id);

/**
 * What went down where two updates crossed: letters in the one, their block taken out by the other, and neither writer knew of both.
 * For each pair of updates it is told by one server alone: the one that took the later, and had not heard of the earlier then.
 * @param own what this server took. @param heard what it was told of others, the last of them just now; one that leans on another waits for it.
 */
export function fallenWhereCrossed(transaction: Y.Transaction, own: readonly Deed[], heard: readonly Deed[]): Fallen {
  const { store } = transaction.doc;
  const lostItsBlock = (id: Y.ID, to: readonly Deed[]) => {
    for (let block = parentOf(Y.getItem(store, id)); block; block = parentOf(block)) if (to.some((deed) => block && takesOut(deed, block.id))) return true;
    return false;
  };
  const isCrossed = (id: Y.ID) => {
    const mine = own.findLast((deed) => brings(deed, id));
    if (mine) return lostItsBlock(id, heard.filter(({ number }) => number < mine.number));
    const theirs = heard.findLast((deed) => brings(deed, id));
    return theirs !== undefined && lostItsBlock(id, own.filter(({ number }) => number > theirs.number));
  };
  const isWanted = (id: Y.ID) => [heard, own].some((deeds) => deeds.findLast((deed) => takesOut(deed, id)) !== undefined);
  return fallenIn(transaction, (id) => isWanted(id) || !isCrossed(id));
}

const parentOf = ({ parent }: Y.Item): Y.Item | null => (parent instanceof Y.AbstractType ? parent._item : null);

/**
 * What an update deletes is wanted. Of a page that comes back, `told` is what it was told on the way: that, and what it brings, it puts back itself.
 * Keeps nothing of the words. @returns null for an update that touches nothing, as most keys.
 */
export function touchOf(deed: Deed, told: Known | null): Touch | null {
  if (told === null) return deed.deletions.clients.size === 0 ? null : (id) => takesOut(deed, id);
  return (id) => takesOut(deed, id) || id.clock < (told.get(id.client) ?? 0) || brings(deed, id);
}

function leafOf({ content }: Y.Item): Omit<Leaf, "place"> | null {
  if (!(content instanceof Y.ContentType) || !(content.type instanceof Y.XmlElement) || !leafNames.has(content.type.nodeName)) return null;
  return { name: content.type.nodeName, attributes: [...content.type._map].map(([name, item]) => [name, item.content.getContent().at(-1)]) };
}

/** How many blocks that are still there stand before the block that holds an item. */
function placeOf(item: Y.Item, body: Y.XmlFragment): number {
  let top = item;
  while (top.parent !== body && top.parent instanceof Y.AbstractType && top.parent._item) top = top.parent._item;
  let place = 0;
  for (let left = top.left; left; left = left.left) if (!left.deleted && left.countable) place += left.length;
  return place;
}

/** The line as it was before its block went, letter by letter; of one that had gone before the transaction nobody knows which letters had gone sooner. */
function piecesOf(text: Y.XmlText, { deleteSet }: Y.Transaction, isFallen: (client: number, clock: number) => boolean): Omit<Letters, "place">[] {
  const isGone = text._item !== null && text._item.deleted && !Y.isDeleted(deleteSet, text._item.id);
  let [line, known] = ["", ""];
  const marks: Record<string, unknown> = {};
  const pieces: { from: number; to: number; left: string; marks: Record<string, unknown> }[] = [];
  for (let item = text._start; item; item = item.right) {
    const { client, clock } = item.id;
    const wasThere = !item.deleted || isGone || Y.isDeleted(deleteSet, item.id);
    if (wasThere && item.content instanceof Y.ContentFormat) marks[item.content.key] = item.content.value;
    if (!wasThere || !(item.content instanceof Y.ContentString)) continue;
    for (const [at, unit] of item.content.str.split("").entries()) {
      const last = pieces.at(-1);
      if (isFallen(client, clock + at)) {
        if (last?.to === line.length && isSame(last.marks, marks)) last.to++;
        else pieces.push({ from: line.length, to: line.length + 1, left: known.slice(-around), marks: { ...marks } });
      } else known += unit;
      line += unit;
    }
  }
  return pieces.map(({ from, to, left, marks: on }) => ({ words: line.slice(from, to), left, right: line.slice(to, to + around), marks: Object.fromEntries(Object.entries(on).filter(([, value]) => value !== null)) }));
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
