/** For tests: an XML reader that forgives nothing (XML 1.0 without DTD), because feed readers do not either. */

export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const name = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const token = new RegExp(String.raw`<(${name})((?:\s+${name}="[^"<]*")*)\s*(/?)>|</(${name})\s*>|<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)`, "y");
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** @throws Error that says what is wrong, and where. */
export function readStrictly(document: string): Element {
  if (!allowed.test(document)) throw new Error("a character that XML cannot hold");
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(declaration)) throw new Error("no declaration");
  const outside: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [outside];
  token.lastIndex = declaration.length;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const found = token.exec(document);
    if (!found) throw new Error(`not well-formed at ${at}: ${document.slice(at, at + 80)}`);
    step(found, open);
  }
  const [root, ...others] = outside.children;
  if (!root || others.length > 0 || open.length !== 1 || outside.text.trim() !== "") throw new Error("not one whole element");
  for (const prefix of prefixesOf(root)) if (prefix !== "xml" && root.attributes[`xmlns:${prefix}`] === undefined) throw new Error(`${prefix} is not declared`);
  return root;
}

function step([, start, attributes = "", empty, end, quoted, text]: RegExpExecArray, open: Element[]): void {
  const around = open.at(-1);
  if (!around) throw new Error("closed too often");
  if (quoted !== undefined) {
    around.text += quoted;
  } else if (text !== undefined) {
    if (text.includes("]]>")) throw new Error("]]> in text");
    around.text += plain(text);
  } else if (start !== undefined) {
    const element = { name: start, attributes: attributesOf(attributes), children: [], text: "" };
    around.children.push(element);
    if (empty !== "/") open.push(element);
  } else if (open.pop()?.name !== end) throw new Error(`</${end}> closes what it did not open`);
}

function attributesOf(written: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, key = "", value = ""] of written.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
    if (key in found) throw new Error(`${key} twice`);
    found[key] = plain(value);
  }
  return found;
}

function plain(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, entity: string) => {
    const sign = entities[entity.slice(0, -1)];
    if (sign === undefined || !entity.endsWith(";")) throw new Error(`no entity: &${entity}`);
    return sign;
  });
}

function prefixesOf({ name: element, attributes, children }: Element): Set<string> {
  const own = [element, ...Object.keys(attributes).filter((key) => !key.startsWith("xmlns"))].filter((key) => key.includes(":")).map((key) => key.split(":")[0] ?? "");
  return new Set([...own, ...children.flatMap((child) => [...prefixesOf(child)])]);
}

/** Children of this name. */
export function all(element: Element, child: string): Element[] {
  return element.children.filter((each) => each.name === child);
}

/** The text of the one child of this name. @throws where there is none, or more. */
export function one(element: Element, child: string): string {
  const [only, ...others] = all(element, child);
  if (!only || others.length > 0) throw new Error(`${child}: ${others.length + (only ? 1 : 0)} instead of one`);
  return only.text;
}
