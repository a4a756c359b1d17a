export type Failure = { name: string; reason: string };
export type Counts = { passed: number; failed: number; failures: Failure[] };
export const nothing: Counts;
export function fromVitest(report: unknown): Counts;
export function fromPlaywright(report: unknown): Counts & { flaky: string[] };
export function add(one: Counts, other: Counts): Counts;
export function closingLine(counts: { passed: number; failed: number }): string;
