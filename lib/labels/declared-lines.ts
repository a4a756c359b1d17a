/** Which words of headline and standfirst a machine made: lines carry no marks, their records say it. Pure. */
import type { Stretch } from "#lib/facts/types";
import { fieldOf, type Recorded, recordedInField } from "./recorded.ts";

/** The lines whose facts are checked. */
const lineFields = ["headline", "standfirst"] as const;
export type DeclaredLines = Partial<Record<(typeof lineFields)[number], Stretch[]>>;

/** UTF-16 places in the lines as they are now. */
export function declaredLines(texts: Readonly<Record<keyof DeclaredLines, string>>, records: readonly Recorded[]): DeclaredLines {
  const lines: DeclaredLines = {};
  for (const field of lineFields) {
    const own = records.filter(({ mark, withdrawn }) => !withdrawn && fieldOf(mark) === field);
    if (own.length > 0 && texts[field].trim() !== "") lines[field] = recordedInField([texts[field]], own)[0] ?? [];
  }
  return lines;
}
