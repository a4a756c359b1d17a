import type { ReactNode } from "react";
import type { AnyMark, AnyNode, Piece, Run } from "#lib/content/diff-types";
import { useRoom } from "../context.ts";
import { restyling } from "./notes.ts";

export type Show = "both" | "before" | "after";

/** Words with what was taken out, put in, or set otherwise. */
export function Runs({ runs, show }: { runs: readonly Run[]; show: Show }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name.
  return runs.map((run, at) => <OneRun key={at} run={run} show={show} />);
}

function OneRun({ run, show }: { run: Run; show: Show }) {
  switch (run.is) {
    case "same":
      return <Styled marks={run.marks}><PieceView piece={run.piece} /></Styled>;
    case "removed":
      return show !== "after" && <Removed><Styled marks={run.marks}><PieceView piece={run.piece} changed /></Styled></Removed>;
    case "added":
      return show !== "before" && <Added><Styled marks={run.marks}><PieceView piece={run.piece} changed /></Styled></Added>;
    case "restyled":
      return <Restyled run={run} show={show} />;
    case "reworded":
      return <Around node={run.after}><Runs runs={run.words} show={show} /></Around>;
  }
}

export function Removed({ children }: { children: ReactNode }) {
  const { t } = useRoom();
  return <del><span className="sr-only">[{t.history.was.removed}] </span>{children}</del>;
}

export function Added({ children }: { children: ReactNode }) {
  const { t } = useRoom();
  return <ins><span className="sr-only">[{t.history.was.added}] </span>{children}</ins>;
}

function Restyled({ run, show }: { run: Extract<Run, { is: "restyled" }>; show: Show }) {
  const { t } = useRoom();
  const { piece, before, after } = run;
  return (
    <span className="hi-restyled">
      <Styled marks={show === "before" ? before : after}><PieceView piece={piece} /></Styled>
      {show !== "before" && <small>{restyling(before, after, t.history)}</small>}
    </span>
  );
}

/** Never a real link: an older version may hold an address that is not to be opened by a slip. */
function Styled({ marks, children }: { marks: readonly AnyMark[]; children: ReactNode }) {
  const { t } = useRoom();
  const [mark, ...rest] = marks;
  if (!mark) return children;
  const inside = <Styled marks={rest}>{children}</Styled>;
  if (mark.type === "bold") return <strong>{inside}</strong>;
  if (mark.type === "italic") return <em>{inside}</em>;
  if (mark.type === "code") return <code>{inside}</code>;
  if (mark.type === "generated") return <span className="hi-generated" title={t.generated.card.label}>{inside}</span>;
  return mark.type === "link" ? <span className="hi-link" title={String(mark.attrs?.href ?? "")}>{inside}</span> : inside;
}

function PieceView({ piece, changed = false }: { piece: Piece; changed?: boolean }) {
  const { t } = useRoom();
  if ("text" in piece) return piece.text;
  const { node } = piece;
  if (node.type === "paragraphBreak") return <><small aria-hidden={!changed}>¶</small><br /></>;
  if (node.type === "hardBreak") return <>{changed && <small>{t.history.was.lineBreak}</small>}<br /></>;
  return <Around node={node}>{wordsIn(node)}</Around>;
}

/** A footnote or formula stands in its frame, with its words in it. */
function Around({ node, children }: { node: AnyNode; children: ReactNode }) {
  const { t } = useRoom();
  if (node.type === "footnote") return <span className="hi-note"><small>{t.history.was.footnote}</small>{children}</span>;
  return <code className="hi-formula">{children}</code>;
}

function wordsIn(node: AnyNode): string {
  if (node.content) return node.content.map((child) => child.text ?? wordsIn(child)).join("");
  return Object.values(node.attrs ?? {}).filter((value) => typeof value === "string").join(" ") || node.type;
}
