import type { MouseEvent, ReactNode } from "react";
import { useRoom } from "../context.ts";
import { showClaim } from "./go.ts";
import { type LineMark, lineMarks } from "./line-marks.ts";
import { useFacts } from "./use-facts.ts";

type Props = { kind: "headline" | "standfirst" | "caption"; id: string; value: string; className: string; children: ReactNode };

/** A field with its open claims marked behind its letters: a textarea holds no marks itself, so that the same words lie under it, unseen. `id`: of the words that say the same to who listens. */
export function MarkedField({ kind, id, value, className, children }: Props) {
  const { room, t } = useRoom();
  const { looked, checked } = useFacts();
  const marks = checked ? lineMarks(looked.ledger.claims, kind, value) : [];
  const show = ({ target }: MouseEvent) => {
    if (!(target instanceof HTMLTextAreaElement) || target.selectionStart !== target.selectionEnd) return;
    const here = marks.find(({ from, to }) => from <= target.selectionStart && target.selectionStart <= to);
    if (here) showClaim(room, here.key);
  };
  const named = (look: LineMark["look"]) => marks.filter((mark) => mark.look === look).map(({ from, to }) => value.slice(from, to));
  const [bad, open] = [named("bad"), named("open")];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the press on a mark; the keyboard goes through the cards.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div className="ed-marked" onClick={show}>
      {marks.length > 0 && <div aria-hidden className={`${className} ed-marked-words`}>{partsOf(value, marks)}</div>}
      {children}
      <span id={id} className="sr-only">{[bad.length > 0 && t.facts.lineBad(bad), open.length > 0 && t.facts.lineOpen(open)].filter(Boolean).join(" ")}</span>
    </div>
  );
}

function partsOf(value: string, marks: readonly LineMark[]): ReactNode[] {
  const ends = [0, ...marks.map(({ to }) => to)];
  const parts = marks.flatMap(({ from, to, look, key }, at) => [value.slice(ends[at], from), <span key={key} className={`ed-fact ed-fact-${look}`}>{value.slice(from, to)}</span>]);
  // A last line of its own is as high as the field's.
  return [...parts, `${value.slice(ends.at(-1))}\u200b`];
}
