/** A plain text as people type it, in paragraphs: blank lines part them. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n?/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== "");
}
