/** The text of comments: limits, and mentions, which stand in it by a person's number. Pure; the editor reads it too. */

/** Letters of a comment, and of the passage that is kept to find it again. */
export const longestComment = 5_000;
export const longestQuote = 5_000;

const mention = /@\[(\d{1,15})\]/g;

/** `at`: where it begins in the text. */
export type Piece = { at: number } & ({ text: string } | { name: string });

/** Everybody who is mentioned, once each. */
export function mentionsIn(text: string): number[] {
  return [...new Set([...text.matchAll(mention)].map(([, id]) => Number(id)))];
}

/** The text in pieces, mentions by name; who is not among `people` stays as it is written. */
export function piecesOf(text: string, people: readonly { id: number; name: string }[]): Piece[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const pieces: Piece[] = [];
  let done = 0;
  for (const found of text.matchAll(mention)) {
    const name = names.get(Number(found[1]));
    if (name === undefined) continue;
    if (found.index > done) pieces.push({ at: done, text: text.slice(done, found.index) });
    pieces.push({ at: found.index, name });
    done = found.index + found[0].length;
  }
  if (done < text.length) pieces.push({ at: done, text: text.slice(done) });
  return pieces;
}

/** As one line of text. */
export function spokenText(text: string, people: readonly { id: number; name: string }[]): string {
  return piecesOf(text, people).map((piece) => ("name" in piece ? `@${piece.name}` : piece.text)).join("");
}
