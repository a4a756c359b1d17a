/** How much one article is like another, and which are most like it. Pure. */
import type { Kin, Likeness } from "./types.ts";

/** As many as are kept and printed for an article. */
export const mostLike = 6;

/** What each kind of likeness counts for; together one. Words say more than tags, and tags more than the same section. */
const shares = { words: 0.62, tags: 0.3, section: 0.08 };
/** In thousandths; two articles that share nothing but their section have 80. */
const least = 60;

/** Thousandths, the same in both directions: 1000 for the same words, tags and section. */
export function likeness(one: Kin, other: Kin): number {
  const section = one.sectionId !== null && one.sectionId === other.sectionId ? 1 : 0;
  return Math.round(1000 * (shares.words * likeWords(one.words, other.words) + shares.tags * likeTags(one.tagIds, other.tagIds) + shares.section * section));
}

/** The likest first, the newer of equals before the older. Itself and what is in the same series are left out: a series is shown apart. */
export function likest(of: Kin, others: readonly Kin[], most = mostLike): Likeness[] {
  const candidates = others.filter(({ id, seriesId }) => id !== of.id && (seriesId === null || seriesId !== of.seriesId));
  const judged = candidates.map((other) => ({ id: other.id, score: likeness(of, other) })).filter(({ score }) => score >= least);
  return judged.sort((a, b) => b.score - a.score || b.id - a.id).slice(0, most);
}

/** The ninth word weighs half of the first. */
const weightAt = (rank: number) => 1 / (1 + rank / 8);

/** The cosine of the angle between two lists of words, weighed by their places. */
function likeWords(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const places = new Map(other.map((word, rank) => [word, rank]));
  let shared = 0;
  for (const [rank, word] of one.entries()) {
    const place = places.get(word);
    if (place !== undefined) shared += weightAt(rank) * weightAt(place);
  }
  return shared / (lengthOf(one.length) * lengthOf(other.length));
}

function lengthOf(words: number): number {
  let sum = 0;
  for (let rank = 0; rank < words; rank++) sum += weightAt(rank) ** 2;
  return Math.sqrt(sum);
}

function likeTags(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  return one.filter((tag) => other.includes(tag)).length / Math.sqrt(one.length * other.length);
}
