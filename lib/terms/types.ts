/** Words that are easily wrong (错敏词), as plain data for screens and storage. */

/** `block`: stops publishing until somebody answers for it; `warn`: a line on the checklist; `note`: shown in the text only. */
export type Severity = "block" | "warn" | "note";

/** Where a hit is none: text that stands around it, "…" in place of the term: "…门市部". */
export type TermException = string;

/** One entry. `replacement`: what to write instead; "" where only a person can say. `source`: what the rule rests on. */
export type Term = { term: string; replacement: string; reason: string; severity: Severity; exceptions: TermException[]; source: string };
