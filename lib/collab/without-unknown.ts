/** Takes out of a copy what no article can say, and nothing beside it: words stay where a mark on them does not. */
import { Mark } from "@tiptap/pm/model";
import * as Y from "yjs";
import { contentSchema } from "#lib/content/schema";

/** Marks that may lie over their own kind are kept under a name with a hash behind it (y-tiptap). */
const hashed = /--[a-zA-Z0-9+/=]{8}$/;

/** @param body of a copy: what is taken out is gone for everybody who shares it. */
export function takeOutUnknown(body: Y.XmlFragment): void {
  // Without recursion: how deep it is nested is for others to judge.
  const waiting: Y.XmlFragment[] = [body];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    for (let at = parent.length - 1; at >= 0; at--) {
      const child = parent.get(at);
      if (child instanceof Y.XmlText) fitMarks(child);
      else if (child instanceof Y.XmlElement && (parent !== body || isBlock(child)) && fitAttributes(child)) waiting.push(child);
      else parent.delete(at);
    }
  }
}

/** In the body itself the library asks nobody whether a piece has its place there. */
function isBlock({ nodeName }: Y.XmlElement): boolean {
  return contentSchema().nodes[nodeName]?.isInGroup("block") === true;
}

function fitMarks(text: Y.XmlText): void {
  let at = 0;
  for (const { insert, attributes = {} } of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    const length = typeof insert === "string" ? insert.length : 1;
    const wrong = Object.entries(attributes).filter(([name, attrs]) => !works(() => Mark.fromJSON(contentSchema(), { type: name.replace(hashed, ""), attrs })));
    if (wrong.length > 0) text.format(at, length, Object.fromEntries(wrong.map(([name]) => [name, null])));
    at += length;
  }
}

/** Whether it is a block or a piece of a line after all. */
function fitAttributes(element: Y.XmlElement): boolean {
  const fits = (attrs: object) => works(() => contentSchema().nodeFromJSON({ type: element.nodeName, attrs }));
  const attrs = element.getAttributes();
  if (fits(attrs)) return true;
  for (const [name, value] of Object.entries(attrs)) if (!fits({ [name]: value })) element.removeAttribute(name);
  return fits(element.getAttributes());
}

function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
