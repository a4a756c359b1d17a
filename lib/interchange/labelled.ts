/** Whether a file says of itself that a machine made it, and its words do not: whoever brings it in has to declare. Pure. */
import type { Doc } from "#lib/content/types";

/** Where pages and texts carry the implicit label of GB 45438-2025: a meta element, a line of front matter or of plain text. */
const implicit = /<meta\b[^<>]{0,400}\bname\s*=\s*["']?AIGC\b|^AIGC\s*:\s*\{/im;

export function losesLabel(text: string, body: Doc): boolean {
  return implicit.test(text) && !JSON.stringify(body).includes('"type":"generated"');
}
