/** Whether a file says of itself that a machine made it, and its words do not: whoever brings it in has to declare. Pure. */
import type { Doc } from "#lib/content/types";

/** Where pages and texts carry the implicit label of GB 45438-2025: a meta element, a line of front matter or of plain text. */
const implicit = /<meta\b[^<>]{0,400}\bname\s*=\s*["']?AIGC\b|^AIGC\s*:\s*\{/im;

export function losesLabel(text: string, body: Doc): boolean {
  return implicit.test(text) && !isMarked(body);
}

export function isMarked(body: Doc): boolean {
  return JSON.stringify(body).includes('"type":"generated"');
}

/** A property of a Word document (`docProps/custom.xml`) of this name, with something in it. */
const property = /<(?:\w+:)?property\b[^<>]{0,400}\bname\s*=\s*["']AIGC["'][^<>]{0,400}>\s*<(?:\w+:)?\w+[^<>]{0,200}>\s*[^\s<]/i;

export function propertiesSayGenerated(xml: string): boolean {
  return property.test(xml);
}
