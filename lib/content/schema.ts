/** The document model: one ProseMirror schema for server, jobs and editor. */
import { type MarkSpec, type Node, type NodeSpec, Schema } from "@tiptap/pm/model";
import { refuse } from "#lib/kernel/refusal";
import { isLinkAddress, isWebAddress } from "./address.ts";
import { cleanText } from "./clean.ts";
import { isLanguageName } from "./code-languages.ts";
import { longestCardDescription, longestCardSite, longestCardTitle, longestCode, longestFootnote, longestFormula } from "./limits.ts";
import { generatedSpec } from "./generated-spec.ts";
import { suggestionSpecs, trackable } from "./suggestion-specs.ts";
import { boxTones, type Doc } from "./types.ts";

/** Levels of JSON, two for each level of nodes. Deeper nesting is no article, and recursion stays far from the end of the stack. */
const deepest = 90;
/** Objects and arrays of one body, and the UTF-16 units of its strings. */
const mostValues = 300_000;
const mostText = 2_000_000;

const longestTexts: Partial<Record<string, number>> = { footnote: longestFootnote, codeBlock: longestCode };

const cell: NodeSpec = {
  content: "block+",
  isolating: true,
  attrs: { colspan: { default: 1, validate: wholeNumber(1, 100) }, rowspan: { default: 1, validate: wholeNumber(1, 1_000) }, colwidth: { default: null, validate: isColumnWidths }, align: { default: null, validate: isAlignment } },
};
const address = { default: "", validate: isCardAddress };
const cardTitle = { default: "", validate: line(longestCardTitle) };
// Whoever changes a name, an attribute or a place below reads schema-number.ts first.
const nodes: Record<string, NodeSpec> = {
  doc: { content: "block+" },
  paragraph: { content: "inline*", group: "block" },
  text: { group: "inline" },
  heading: { content: "inline*", group: "block", attrs: { level: { default: 2, validate: wholeNumber(2, 3) } } },
  blockquote: { content: "block+", group: "block" },
  bulletList: { content: "listItem+", group: "block list" },
  orderedList: { content: "listItem+", group: "block list", attrs: { start: { default: 1, validate: wholeNumber(0, 1_000_000) } } },
  listItem: { content: "paragraph block*" },
  taskList: { content: "taskItem+", group: "block list" },
  taskItem: { content: "paragraph block*", defining: true, attrs: { checked: { default: false, validate: "boolean" } } },
  pullQuote: { content: "paragraph+ attribution", group: "block", isolating: true },
  attribution: { content: "text*", defining: true },
  infoBox: { content: "boxTitle block+", group: "block", isolating: true, attrs: { tone: { default: "note", validate: isBoxTone } } },
  boxTitle: { content: "text*", marks: trackable, defining: true },
  linkCard: { group: "block", atom: true, attrs: { href: address, title: cardTitle, description: { default: "", validate: line(longestCardDescription) }, site: { default: "", validate: line(longestCardSite) } } },
  embed: { group: "block", atom: true, attrs: { href: address, title: cardTitle } },
  horizontalRule: { group: "block" },
  hardBreak: { group: "inline", inline: true },
  formula: { group: "inline", inline: true, atom: true, attrs: { latex: { default: "", validate: isLatex } } },
  footnote: { group: "inline", inline: true, atom: true, content: "text*" },
  codeBlock: { content: "text*", marks: trackable, group: "block", code: true, defining: true, attrs: { language: { default: null, validate: isCodeLanguage } } },
  formulaBlock: { group: "block", atom: true, attrs: { latex: { default: "", validate: isLatex } } },
  figure: { group: "block", atom: true, attrs: { media: { default: null, validate: isMediaNumber }, alt: { default: "", validate: "string" }, caption: { default: "", validate: "string" }, credit: { default: "", validate: "string" } } },
  table: { content: "tableRow+", group: "block", isolating: true },
  tableRow: { content: "(tableCell | tableHeader)*" },
  tableHeader: cell,
  tableCell: cell,
  pilcrow: suggestionSpecs.pilcrow,
};
const marks: Record<string, MarkSpec> = {
  insertion: suggestionSpecs.insertion,
  deletion: suggestionSpecs.deletion,
  generated: generatedSpec,
  link: { attrs: { href: { validate: isHref } }, inclusive: false },
  bold: {},
  italic: {},
  code: { code: true },
};

// Not kept for the process: Next bundles copies of ProseMirror, and none takes the nodes of another's schema.
const schema = new Schema({ nodes, marks });

export function contentSchema(): Schema {
  return schema;
}

export function emptyDoc(): Doc {
  return { type: "doc", content: [{ type: "paragraph" }] };
}

/**
 * Reads a body from outside. Refuses "content.invalid" for anything the schema does not know, "content.tooLarge" beyond the limits.
 * @returns the same document as the schema writes it: plain objects, defaults filled in, unknown attributes gone,
 * neighbouring runs of one kind joined, characters that no page can print taken out.
 */
export function readDoc(value: unknown): Doc {
  refuseBeyondLimits(value);
  try {
    const node = contentSchema().nodeFromJSON(copied(value));
    if (node.type.name !== "doc") refuse("content.invalid");
    node.check();
    refuseLongTexts(node);
    // The schema has just checked what the type says.
    return copied(node.toJSON()) as Doc;
  } catch {
    return refuse("content.invalid");
  }
}

// No attribute holds these words, so no validator sees their length.
function refuseLongTexts(doc: Node): void {
  doc.descendants((node) => {
    if (node.content.size > (longestTexts[node.type.name] ?? Number.POSITIVE_INFINITY)) refuse("content.invalid");
  });
}

// Walks without recursion: a document nested 100,000 deep must not end the process.
function refuseBeyondLimits(value: unknown): void {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let values = 0;
  let text = 0;
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (typeof at.value === "string") text += at.value.length;
    if (typeof at.value === "object" && at.value !== null) {
      values++;
      for (const inner of Object.values(at.value)) waiting.push({ value: inner, depth: at.depth + 1 });
    }
    if (at.depth > deepest || values > mostValues || text > mostText) refuse("content.tooLarge");
  }
}

// ProseMirror's attributes have no prototype, which neither Next nor structured equality takes for a plain object.
function copied(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(copied).filter((item) => !isEmptyText(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(inner)]));
}

function isEmptyText(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value && value.type === "text" && "text" in value && value.text === "";
}

function wholeNumber(least: number, most: number) {
  return (value: unknown) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) throw new RangeError("not a number that fits");
  };
}

function isColumnWidths(value: unknown): void {
  if (value !== null && !(Array.isArray(value) && value.length <= 100 && value.every((width) => Number.isInteger(width) && width >= 0 && width <= 10_000))) throw new RangeError("not column widths");
}

function isAlignment(value: unknown): void {
  if (value !== null && value !== "left" && value !== "center" && value !== "right") throw new RangeError("not an alignment");
}

function isMediaNumber(value: unknown): void {
  if (value !== null && !(Number.isSafeInteger(value) && Number(value) > 0)) throw new RangeError("not a number of a picture");
}

function isLatex(value: unknown): void {
  if (typeof value !== "string" || value.length > longestFormula) throw new RangeError("not a formula");
}

function isCodeLanguage(value: unknown): void {
  if (value !== null && !(typeof value === "string" && isLanguageName(value))) throw new RangeError("not a language");
}

function isBoxTone(value: unknown): void {
  if (!boxTones.some((tone) => tone === value)) throw new RangeError("not a tone of a box");
}

// Which sites may be embedded is asked where a card is made: a list that grows shorter must not make older texts unreadable.
function isCardAddress(value: unknown): void {
  if (typeof value !== "string" || (value !== "" && !isWebAddress(value))) throw new RangeError("not an address of the web");
}

function line(longest: number) {
  return (value: unknown) => {
    if (typeof value !== "string" || value.length > longest) throw new RangeError("not a line that fits");
  };
}

function isHref(value: unknown): void {
  if (typeof value !== "string" || !isLinkAddress(value)) throw new RangeError("not an address");
}
