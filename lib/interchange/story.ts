/** Collects what is found on a page, field by field, and what is left out, line by line. */
import type { Block } from "#lib/content/types";
import type { Particulars } from "./particulars.ts";
import type { FoundTime } from "./times.ts";
import type { Dropped, DropReason } from "./types.ts";

/** One block of the page with what is known of its place. `linked`: characters inside links. */
export type Piece = { block: Block; text: string; linked: number; zone: DropReason | null; inBody: boolean };

/** What the page says of itself outside its text: head of the file, front matter. */
export type Clues = {
  headline: string;
  kicker: string;
  standfirst: string;
  time: FoundTime | null;
  sourceName: string;
  sourceUrl: string;
  author: string;
  editor: string;
  note: string;
  tags: string[];
  language: string | null;
  /** Weaker signs, taken when nothing better was found: names of elements. */
  hints: { author: string; source: string };
};

export function noClues(): Clues {
  return { headline: "", kicker: "", standfirst: "", time: null, sourceName: "", sourceUrl: "", author: "", editor: "", note: "", tags: [], language: null, hints: { author: "", source: "" } };
}

export class Story {
  readonly dropped: Dropped[] = [];
  readonly fields: Clues;
  /** Whether a line of particulars was seen: what comes after it is text. */
  particularsSeen = false;
  standfirstSeen = false;

  constructor(clues: Clues) {
    this.fields = { ...clues, tags: [...clues.tags] };
  }

  /** Fills what is still empty from the weaker signs. */
  settle(): void {
    this.fields.author ||= this.fields.hints.author;
    this.fields.sourceName ||= this.fields.hints.source;
  }

  drop(reason: DropReason, text: string): void {
    if (text.trim() !== "") this.dropped.push({ reason, text: text.trim() });
  }

  /** Takes over what a line says; what is known already is not overwritten. The line itself stays visible among the dropped. */
  absorb(found: Particulars, line: string): void {
    const { fields } = this;
    fields.time = agreed(fields.time, found.time ?? null);
    fields.sourceName ||= found.source ?? "";
    fields.sourceUrl ||= found.url ?? "";
    fields.author ||= found.author ?? "";
    fields.editor ||= found.editor ?? "";
    fields.headline ||= found.headline ?? "";
    fields.kicker ||= found.kicker ?? "";
    fields.standfirst ||= found.standfirst ?? "";
    if (fields.tags.length === 0) fields.tags = found.tags ?? [];
    this.particularsSeen = true;
    this.standfirstSeen ||= found.standfirst !== undefined;
    this.drop("fields", line);
  }
}

/** The head of a file knows the zone, the page knows how the time was printed; a line about another day is not believed. */
function agreed(known: FoundTime | null, printed: FoundTime | null): FoundTime | null {
  if (known === null || printed === null) return known ?? printed;
  const asExact = printed.kind === "exact" || known.kind !== "exact";
  return asExact && Math.abs(Date.parse(known.at) - Date.parse(printed.at)) <= 36 * 3_600_000 ? { ...known, text: printed.text } : known;
}

/** Words alone, for telling whether two lines say the same. */
export function gist(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
