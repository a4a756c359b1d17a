/** Where one paragraph ends and the next begins, and whether the two could be one. Pure; works on nodes of any copy of the schema. */
import type { Node, ResolvedPos } from "@tiptap/pm/model";

/** A paragraph, a heading, a line of a box: `from` and `to` are the ends of its words. */
export type Line = { node: Node; from: number; to: number };

/** Lines that have something between `from` and `to`, in the order of the page. */
export function linesBetween(doc: Node, from: number, to: number): Line[] {
  const lines: Line[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return !node.isInline;
    const line = { node, from: pos + 1, to: pos + 1 + node.content.size };
    if (line.to >= from && line.from <= to) lines.push(line);
    return false;
  });
  return lines;
}

export function lineAfter(doc: Node, { to }: Pick<Line, "to">): Line | null {
  let found: Line | null = null;
  doc.nodesBetween(to, doc.content.size, (node, pos) => {
    if (found === null && node.isTextblock && pos > to) found = { node, from: pos + 1, to: pos + 1 + node.content.size };
    return found === null && !node.isTextblock;
  });
  return found;
}

/** Whether nothing but the ends of like blocks stands between the two: then taking that away makes one line of them. */
export function areJoinable(doc: Node, one: Line, next: Line): boolean {
  const [$end, $start] = [doc.resolve(one.to), doc.resolve(next.from)];
  const shared = $end.sharedDepth(next.from);
  if ($end.depth !== $start.depth || $end.index(shared) + 1 !== $start.index(shared)) return false;
  if (!$end.parent.inlineContent || $end.parent.type.spec.code || $start.parent.type.spec.code) return false;
  for (let depth = shared + 1; depth < $end.depth; depth++) if (!areLike($end, $start, depth)) return false;
  return $end.parent.type.contentMatch.matchType(next.node.type.schema.nodes.pilcrow ?? next.node.type) !== null;
}

function areLike($end: ResolvedPos, $start: ResolvedPos, depth: number): boolean {
  const [before, after] = [$end.node(depth), $start.node(depth)];
  if (before.type !== after.type || before.type.spec.isolating) return false;
  return $end.indexAfter(depth) === before.childCount && $start.index(depth) === 0;
}
