/** Lines up two lists so that what matches stands side by side. Pure. */

export type Pair = [mine: number | null, theirs: number | null];

/** More cells than this are not worth a person's waiting; the lists are then paired by position. */
const mostCells = 4_000_000;

/**
 * The pairing with the highest sum of scores, in order; whatever finds no partner stands alone.
 * @param score how alike two entries are; 0 or less: not at all
 */
export function align<T>(mine: readonly T[], theirs: readonly T[], score: (one: T, other: T) => number): Pair[] {
  const width = theirs.length + 1;
  if ((mine.length + 1) * width > mostCells) return byPosition(mine.length, theirs.length);
  const best = scores(mine, theirs, score);
  const pairs: Pair[] = [];
  let [row, column] = [mine.length, theirs.length];
  const at = (r: number, c: number) => best[r * width + c] ?? 0;
  while (row > 0 || column > 0) {
    if (row > 0 && at(row, column) === at(row - 1, column)) pairs.push([--row, null]);
    else if (column > 0 && at(row, column) === at(row, column - 1)) pairs.push([null, --column]);
    else pairs.push([--row, --column]);
  }
  return pairs.reverse();
}

function scores<T>(mine: readonly T[], theirs: readonly T[], score: (one: T, other: T) => number): Float64Array {
  const width = theirs.length + 1;
  const best = new Float64Array((mine.length + 1) * width);
  for (const [row, one] of mine.entries()) {
    for (const [column, other] of theirs.entries()) {
      const alike = score(one, other);
      const paired = alike > 0 ? (best[row * width + column] ?? 0) + alike : 0;
      best[(row + 1) * width + column + 1] = Math.max(paired, best[row * width + column + 1] ?? 0, best[(row + 1) * width + column] ?? 0);
    }
  }
  return best;
}

function byPosition(mine: number, theirs: number): Pair[] {
  return Array.from({ length: Math.max(mine, theirs) }, (_, at) => [at < mine ? at : null, at < theirs ? at : null]);
}

/** How many pairs of neighbouring characters two texts share: 0 none, 1 all. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [left, right] = [neighbours(one), neighbours(other)];
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const left = counts.get(pair) ?? 0;
    if (left > 0) shared += 1;
    counts.set(pair, left - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

function neighbours(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => (characters[at] ?? "") + character);
}
