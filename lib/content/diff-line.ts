/** One line of a text, cut into words; how each letter is set is kept apart, so that bold words stay the same words. */
import { canonical } from "./diff-nodes.ts";
import type { AnyMark, AnyNode, Piece } from "./diff-types.ts";

/** Places in `chars`. A word of one side equals a word of the other when their keys do. */
export type Word = { key: string; start: number; end: number };
export type Line = {
  /** Letters; one sign stands for each node between them. */
  chars: string;
  words: Word[];
  /** The marks of each place, and their names for comparing. */
  marks: (readonly AnyMark[])[];
  styles: string[];
  nodes: Map<number, AnyNode>;
};

const placeholder = "\ufffc";

export function lineOf(content: readonly AnyNode[], segment: (text: string) => string[]): Line {
  const line: Line = { chars: "", words: [], marks: [], styles: [], nodes: new Map() };
  let open = 0;
  const cut = () => {
    for (const word of segment(line.chars.slice(open))) {
      line.words.push({ key: word, start: open, end: open + word.length });
      open += word.length;
    }
  };
  for (const { marks = [], ...node } of content) {
    const style = marks.map(canonical).join();
    const chars = node.type === "text" ? (node.text ?? "") : placeholder;
    if (node.type !== "text") {
      cut();
      line.nodes.set(open, node);
      line.words.push({ key: `\u0000${canonical(node)}`, start: open, end: ++open });
    }
    line.chars += chars;
    for (let at = 0; at < chars.length; at++) {
      line.marks.push(marks);
      line.styles.push(style);
    }
  }
  cut();
  return line;
}

/** Stretches of places that one `Piece` can tell: letters set alike, or a single node. */
export function* piecesOf(line: Line, start: number, end: number, style: (at: number) => string): Generator<{ piece: Piece; at: number }> {
  let from = start;
  for (let at = start; at < end; at++) {
    const node = line.nodes.get(at);
    const ends = at + 1 >= end || node !== undefined || line.nodes.has(at + 1) || style(at) !== style(at + 1);
    if (!ends) continue;
    yield { piece: node ? { node } : { text: line.chars.slice(from, at + 1) }, at: from };
    from = at + 1;
  }
}
