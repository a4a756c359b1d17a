/** The part of MathML that an article may hold: known elements, known attributes with harmless values, nothing else. */
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { shaped } from "./math-letters.ts";

export type MathNode = string | { tag: string; attrs: [name: string, value: string][]; children: MathNode[] };

const flag = /^(?:true|false)$/;
/** Lengths that stay within a line or two of their place. */
const length = /^[+-]?(?:\d{1,2}(?:\.\d{1,6})?|\.\d{1,6})(?:em|ex|pt|px|%)?$/;

const elements: ReadonlySet<string> = new Set("math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover".split(" "));
/** Colours are left out: they would stand on grounds that nobody has tried them on. */
const attributes: Partial<Record<string, RegExp>> = {
  accent: flag,
  accentunder: flag,
  depth: length,
  display: /^(?:block|inline)$/,
  displaystyle: flag,
  fence: flag,
  height: length,
  largeop: flag,
  linethickness: length,
  lspace: length,
  mathsize: /^[0-4](?:\.\d{1,6})?em$/,
  mathvariant: /^normal$/,
  maxsize: length,
  minsize: length,
  movablelimits: flag,
  notation: /^[a-z ]{1,60}$/,
  rspace: length,
  scriptlevel: /^[+-]?\d$/,
  separator: flag,
  stretchy: flag,
  symmetric: flag,
  voffset: length,
  width: length,
};
const sides: Partial<Record<string, string>> = { left: "align-left", right: "align-right" };

type Around = { variant: string; /** Classes of the cells of the table around, by column. */ columns: string[] };

/** The first formula in KaTeX's markup as a tree of ours; null when there is none. */
export function readMath(markup: string): MathNode | null {
  const root = parseFragment(markup).childNodes.flatMap((node) => ("childNodes" in node ? node.childNodes : [])).find((node) => node.nodeName === "math");
  return root && "tagName" in root ? copied(root, { variant: "", columns: [] }) : null;
}

function copied(element: DefaultTreeAdapterTypes.Element, around: Around): MathNode {
  const value = (name: string) => element.attrs.find((attr) => attr.name === name)?.value ?? "";
  const columns = element.tagName === "mtable" ? value("columnalign").split(" ").map((side) => sides[side] ?? "") : around.columns;
  const inner: Around = { variant: value("mathvariant"), columns };
  const attrs = element.attrs.filter((attr) => attributes[attr.name]?.test(attr.value)).map(({ name, value: text }): [string, string] => [name, text]);
  return { tag: element.tagName, attrs, children: childrenOf(element, inner) };
}

function childrenOf(element: DefaultTreeAdapterTypes.Element, around: Around): MathNode[] {
  let column = 0;
  return element.childNodes.flatMap((child): MathNode[] => {
    if (child.nodeName === "#text" && "value" in child) return [shaped(child.value, around.variant)];
    if (!("tagName" in child) || child.tagName.startsWith("annotation")) return [];
    // What is not known leaves what stands in it.
    if (!elements.has(child.tagName)) return childrenOf(child, around);
    const cell = copied(child, around);
    const side = child.tagName === "mtd" ? around.columns[column++] : "";
    if (side && typeof cell !== "string") cell.attrs.push(["class", side]);
    return [cell];
  });
}
