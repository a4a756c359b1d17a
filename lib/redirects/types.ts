/** Addresses that lead elsewhere. */
export type RedirectLine = { from: string; to: string; automatic: boolean; by: string | null; at: Date };
export type RedirectFilters = { q?: string | undefined; before?: string | undefined };
/** Why a line of a file was not taken. */
export type Refused = { line: number; from: string; to: string; code: string };
export const mostImported = 10_000;
