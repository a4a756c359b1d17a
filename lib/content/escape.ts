/** Text into HTML: the five characters that mean something there. */
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Safe between tags and inside quoted attributes. NUL and lone surrogates, which no document may hold, are replaced. */
export function escapeHtml(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "\ufffd").replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
