/** Features one after the other in one place that is filled again for each word: a list for each would cost more than what is asked of it. Pure. */

/** `size`: how many of the values count. */
export type Row = { values: Float64Array; size: number };

/** More than any model asks for. */
const widest = 256;

export const emptyRow = (): Row => ({ values: new Float64Array(widest), size: 0 });

export function put(row: Row, value: number): void {
  row.values[row.size++] = value;
}

export function putAll(row: Row, values: readonly number[]): void {
  for (let i = 0; i < values.length; i++) row.values[row.size++] = values[i] ?? 0;
}

/** A list of its own, to keep. */
export const listOf = ({ values, size }: Row): number[] => Array.from(values.subarray(0, size));
