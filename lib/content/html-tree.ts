/** Foreign HTML as a tree that is safe to walk: bounded in depth and size, nothing in it ever runs. */
import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Real pages stay under 60; the parser's time grows with depth × size. */
const deepest = 300;
const mostNodes = 400_000;

/** The page is nested or crowded beyond what a tree may be; `flatText` still reads its words. */
export class UnreasonableTree extends Error {}

/** Parses a whole page or a fragment. Throws `UnreasonableTree`. */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false });
}

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  let nodes = 0;
  const note = (parent: object, child: object) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > deepest || ++nodes > mostNodes) throw new UnreasonableTree();
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      note(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, next) {
      note(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, next);
    },
  };
}

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return "tagName" in node;
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === "#text";
}

/** An attribute's value; "" when it has none, null when it is absent. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** Everything under a node in the order of the page, without recursion. */
export function* nodesIn(root: HtmlParent): Generator<HtmlNode> {
  const waiting: HtmlNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (isElement(node)) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
}

export function* elementsIn(root: HtmlParent): Generator<HtmlElement> {
  for (const node of nodesIn(root)) if (isElement(node)) yield node;
}

/** Characters under a node as they stand in the source; stops soon after `enough`. */
export function rawText(root: HtmlParent, enough = Number.POSITIVE_INFINITY): string {
  let text = "";
  for (const node of nodesIn(root)) {
    if (isText(node)) text += node.value;
    if (text.length > enough) break;
  }
  return text;
}
