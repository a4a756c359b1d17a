import type { AnyNode, Change, Row, Run } from "#lib/content/diff-types";
import { holdsWords } from "#lib/content/diff-nodes";
import { useRoom } from "../context.ts";
import { ChangedFigure, isFigure, PlainFigure } from "./figures.tsx";
import { Frame } from "./frame.tsx";
import { blockName, notesOf } from "./notes.ts";
import { Runs, type Show } from "./runs.tsx";

type As = "same" | "added" | "removed";

/** One block of the difference, on one side or on both. */
export function RowBlock({ row, show }: { row: Row; show: Show }) {
  const { t } = useRoom();
  const { was } = t.history;
  switch (row.is) {
    case "same":
      return <Plain node={row.node} as="same" />;
    case "added":
      return show !== "before" && <Plain node={row.node} as="added" mark="added" notes={[was.added]} />;
    case "removed":
      return show !== "after" && <Plain node={row.node} as="removed" mark="removed" notes={[was.removed]} />;
    case "changed":
      return <Changed change={row.change} show={show} />;
    case "wrapped":
      return <Wrapped row={row} show={show} />;
    case "parted": {
      const note = row.on === "before" ? t.history.parted(row.after.length) : t.history.joined(row.before.length);
      return <Frame node={{ type: "paragraph" }} mark="changed" notes={show === "before" ? [] : [note]}><Runs runs={row.runs} show={show} /></Frame>;
    }
    case "moved": {
      const notes = [row.down ? was.movedDown : was.movedUp];
      if (show === "before") return null;
      return row.change ? <Changed change={row.change} show={show} mark="moved" notes={notes} /> : <Plain node={row.node} as="same" mark="moved" notes={notes} />;
    }
    case "left":
      return show !== "after" && <Plain node={row.node} as="same" mark="left" notes={[row.down ? was.leftDown : was.leftUp]} />;
  }
}

/** Parts of a list say nothing of their own: the list has said it. */
function Wrapped({ row, show }: { row: Extract<Row, { is: "wrapped" }>; show: Show }) {
  const { t } = useRoom();
  const { shell, on, rows } = row;
  const inside = rows.map((each, at) => <RowBlock key={`${each.is} ${String(at)}`} row={each} show={show} />);
  const name = blockName(shell.type, t.history);
  const isItem = shell.type === "listItem" || shell.type === "taskItem";
  const notes = isItem || show === "before" ? [] : [on === "after" ? t.history.wrapped(name) : t.history.unwrapped(name)];
  if (on === (show === "both" ? "after" : show)) return <Frame node={shell} mark={isItem ? undefined : "changed"} notes={notes}>{inside}</Frame>;
  return isItem ? inside : <div className="hi-block" data-mark="changed">{notes.length > 0 && <small className="hi-said">{notes}</small>}{inside}</div>;
}

function Plain({ node, as, mark, notes = [] }: { node: AnyNode; as: As; mark?: string; notes?: readonly string[] }) {
  const { t } = useRoom();
  const content = node.content ?? [];
  if (isFigure(node, content.length === 0 && !holdsWords(node))) return <Frame node={node} mark={mark} notes={notes}><PlainFigure node={node} as={as} /></Frame>;
  if (node.type === "formulaBlock") return <Frame node={node} mark={mark} notes={notes}><Runs runs={plainRuns([{ type: "text", text: String(node.attrs?.latex ?? "") }], as)} show="both" /></Frame>;
  if (!holdsWords(node)) return <Frame node={node} mark={mark} notes={notes}>{content.map((child, at) => <Plain key={`${child.type} ${String(at)}`} node={child} as={as} />)}</Frame>;
  const empty = content.length === 0 && as !== "same";
  return <Frame node={node} mark={mark} notes={notes}>{empty ? <small>{t.history.was.emptyLine}</small> : <Runs runs={plainRuns(content, as)} show="both" />}</Frame>;
}

function Changed({ change, show, mark = "changed", notes = [] }: { change: Change; show: Show; mark?: string; notes?: readonly string[] }) {
  const { t } = useRoom();
  const { inside, before, after } = change;
  const node = show === "before" ? before : after;
  const all = [...notes, ...(show === "before" ? [] : notesOf(change, t.history))];
  if (isFigure(node, inside.of === "nothing")) return <Frame node={node} mark={mark} notes={all}><ChangedFigure change={change} show={show} /></Frame>;
  const latex = change.attributes.find(({ name }) => name === "latex")?.words;
  return (
    <Frame node={node} mark={mark} notes={all}>
      {inside.of === "words" && <Runs runs={inside.runs} show={show} />}
      {inside.of === "blocks" && inside.rows.map((row, at) => <RowBlock key={`${row.is} ${String(at)}`} row={row} show={show} />)}
      {inside.of === "nothing" && latex && <Runs runs={latex} show={show} />}
    </Frame>
  );
}

function plainRuns(content: readonly AnyNode[], is: As): Run[] {
  return content.map(({ marks = [], ...node }): Run => ({ is, piece: node.type === "text" ? { text: node.text ?? "" } : { node }, marks }));
}
