import { type ReactNode, useMemo, useState } from "react";
import type { ContentDiff, Row, Run } from "#lib/content/diff-types";
import { useRoom } from "../context.ts";
import { RowBlock } from "./row-block.tsx";
import { folded, isSame, type Line, oneByOne, opposite, type Part } from "./rows.ts";
import { Runs } from "./runs.tsx";
import { type FindPicture, PicturesContext } from "./shown-pictures.ts";

export type Layout = "inline" | "beside";
type Props = { diff: ContentDiff; layout: Layout; find: FindPicture; names: readonly [string, string] };

/** The article from top to bottom, with what differs marked; long stretches without a change are folded. */
export function DiffView({ diff, layout, find, names }: Props) {
  const { article } = useRoom();
  const parts = useMemo(() => folded((layout === "beside" ? opposite : oneByOne)(diff.rows)), [diff, layout]);
  return (
    <PicturesContext value={find}>
      <div className="hi-diff" data-layout={layout} lang={article.language}>
        {layout === "beside" && <Pair heading left={<b>{names[0]}</b>} right={<b>{names[1]}</b>} />}
        {diff.fields.filter(({ field }) => field !== "note").map(({ field, runs }) => <FieldBlock key={field} field={field} runs={runs} layout={layout} />)}
        {parts.map((part) => <PartBlock key={part.at} part={part} layout={layout} />)}
        {diff.fields.filter(({ field }) => field === "note").map(({ field, runs }) => <FieldBlock key={field} field={field} runs={runs} layout={layout} />)}
      </div>
    </PicturesContext>
  );
}

function PartBlock({ part, layout }: { part: Part; layout: Layout }) {
  const { t } = useRoom();
  const [open, setOpen] = useState(false);
  if ("line" in part) return <LineBlock line={part.line} layout={layout} />;
  const count = part.hidden.length;
  if (!open) return <button type="button" className="hi-fold" aria-label={t.history.view.unfold(count)} onClick={() => setOpen(true)}>{t.history.view.whole(count)}</button>;
  return part.hidden.map((line, at) => <LineBlock key={`${part.at} ${String(at)}`} line={line} layout={layout} />);
}

function LineBlock({ line, layout }: { line: Line; layout: Layout }) {
  const change = isSame(line) ? undefined : true;
  if (layout === "inline") return <div data-change={change}>{line.left && <RowBlock row={line.left} show="both" />}</div>;
  return <Pair change={change} left={<SideBlock row={line.left} show="before" />} right={<SideBlock row={line.right} show="after" />} />;
}

function SideBlock({ row, show }: { row: Row | null; show: "before" | "after" }) {
  return row && <RowBlock row={row} show={show} />;
}

function Pair({ left, right, change, heading }: { left: ReactNode; right: ReactNode; change?: true | undefined; heading?: true }) {
  return <div className="hi-pair" data-change={change} data-heading={heading}><div>{left}</div><div>{right}</div></div>;
}

function FieldBlock({ field, runs, layout }: { field: ContentDiff["fields"][number]["field"]; runs: readonly Run[]; layout: Layout }) {
  const { t } = useRoom();
  const block = (show: "both" | "before" | "after") => (
    <div className="hi-field" data-field={field}>
      <small>{t.history.fields[field]}</small>
      <p><Runs runs={runs} show={show} /></p>
    </div>
  );
  return layout === "inline" ? <div data-change>{block("both")}</div> : <Pair change left={block("before")} right={block("after")} />;
}
