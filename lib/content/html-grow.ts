/** Changes a foreign tree before it is walked: elements made, moved, wrapped and taken out. */
import { defaultTreeAdapter, html } from "parse5";
import { attribute, type HtmlElement, type HtmlNode, type HtmlParent, isElement, isText } from "./html-tree.ts";

export function newElement(name: string, attrs: Record<string, string> = {}): HtmlElement {
  return defaultTreeAdapter.createElement(name, html.NS.HTML, Object.entries(attrs).map(([key, value]) => ({ name: key, value })));
}

export function newText(value: string): HtmlNode {
  return { nodeName: "#text", value, parentNode: null };
}

export function takeOut(node: HtmlNode): void {
  defaultTreeAdapter.detachNode(node);
}

/** Moves `nodes` to the end of `parent`. */
export function put(parent: HtmlParent, ...nodes: HtmlNode[]): void {
  for (const node of nodes) {
    takeOut(node);
    defaultTreeAdapter.appendChild(parent, node);
  }
}

export function putBefore(next: HtmlNode, node: HtmlNode): void {
  takeOut(node);
  if (next.parentNode) defaultTreeAdapter.insertBefore(next.parentNode, node, next);
}

export function rename(element: HtmlElement, name: string): void {
  Object.assign(element, { tagName: name, nodeName: name });
}

/** Comments, and blanks between blocks. */
export function isNothing(node: HtmlNode): boolean {
  return isText(node) ? node.value.trim() === "" : !isElement(node);
}

/** Neighbours of one kind under `parent`, with nothing between them. */
export function runsOf<T>(parent: HtmlParent, read: (node: HtmlNode) => T | null): T[][] {
  const runs: T[][] = [];
  let open = false;
  for (const child of parent.childNodes) {
    const found = read(child);
    if (found !== null) {
      if (open) runs.at(-1)?.push(found);
      else runs.push([found]);
    }
    open = found !== null || (open && isNothing(child));
  }
  return runs;
}

/** From the parent to the document. */
export function* ancestors(node: HtmlNode): Generator<HtmlElement> {
  for (let at = node.parentNode; at && isElement(at); at = at.parentNode) yield at;
}

export function namesOf(element: HtmlElement): string[] {
  return ["id", "name"].flatMap((key) => attribute(element, key) || []);
}
