/** Takes the framework's script out of a reader's document with a real HTML parser; what is left works by itself. */
import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree, parse, serialize } from "parse5";

/** JSON-LD stays, our own module stays; everything Next adds to run itself goes. */
export function stripFramework(html: string): string {
  const document = parse(html);
  removeFrom(document);
  return serialize(document);
}

function removeFrom(parent: Tree.ParentNode): void {
  for (const child of [...parent.childNodes]) {
    if (isFramework(child)) tree.detachNode(child);
    else if ("childNodes" in child) removeFrom(child);
  }
}

function isFramework(node: Tree.ChildNode): boolean {
  // React marks its boundaries with comments, which only its script reads.
  if (tree.isCommentNode(node)) return true;
  if (!tree.isElementNode(node)) return false;
  const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
  if (node.tagName === "script") return attribute("type") !== "application/ld+json" && !/^\/reader\.js(?:\?|$)/.test(attribute("src") ?? "");
  if (node.tagName === "link") return (attribute("rel") === "preload" || attribute("rel") === "modulepreload") && (attribute("as") === "script" || attribute("rel") === "modulepreload");
  if (node.tagName === "meta") return attribute("name") === "next-size-adjust";
  return node.tagName === "div" && attribute("hidden") !== undefined && node.childNodes.length === 0;
}

/** Characters a reader would see: a document without any is a fault, however it came to be. */
export function visibleCharacters(html: string): number {
  const text: string[] = [];
  collect(parse(html), text);
  return text.join("").replace(/\s+/g, "").length;
}

function collect(parent: Tree.ParentNode, text: string[]): void {
  for (const child of parent.childNodes) {
    if (tree.isTextNode(child)) text.push(child.value);
    else if (tree.isElementNode(child) && !["script", "style", "head", "template"].includes(child.tagName)) collect(child, text);
  }
}
