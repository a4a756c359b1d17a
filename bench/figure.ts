/** A measured figure, and what it was promised to be. */
export type Figure = {
  name: string;
  value: number | null;
  unit: string;
  /** What the design promises, in words: figures are printed, never asserted. */
  promised: string;
  /** How it was taken, or why it was not. */
  how: string;
};

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The figures as lines of a table for a terminal. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, promised, how }) => [name, value === null ? "–" : `${value} ${unit}`, promised, how]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column < 3 ? cell.padEnd(widths[column] ?? 0) : cell)).join("  ")).join("\n");
}
