/** Puts the label where the settings want it in a text that leaves as lines: files saved at the desk, copies. Pure. */
import type { LabelPlace, PrintedLabel } from "./types.ts";

/** What stands before and after; nothing for a text without a label. */
export function around(label: PrintedLabel | null, place: LabelPlace): { before: string[]; after: string[] } {
  if (label === null) return { before: [], after: [] };
  return { before: place === "end" ? [] : [label.text], after: place === "start" ? [] : [label.text] };
}

/** A plain text with its label: for everything that is saved as a file. */
export function labelledText(text: string, label: PrintedLabel | null, place: LabelPlace): string {
  const { before, after } = around(label, place);
  return [...before, text, ...after].join("\n\n");
}
