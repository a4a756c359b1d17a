/** What the page and its worker say to each other. */
import type { CheckedClaim, FactContext, SourceText } from "#lib/facts/types";

/** `basis`: from now on check against these; `check`: these texts. Answers to an older basis are worth nothing. */
export type Asked = { basis: number; sources: readonly SourceText[]; context: FactContext } | { basis: number; check: readonly string[] };
export type Answered = { basis: number; claims: readonly (readonly [text: string, claims: readonly CheckedClaim[]])[] };
/** The worker is there. */
export type Ready = { ready: true };
