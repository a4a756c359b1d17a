import type { MouseEvent, ReactNode } from "react";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { showHit } from "../terms/go.ts";
import { termLineMarks, together } from "../terms/line-marks.ts";
import { termsOf } from "../terms/terms.ts";
import { showClaim } from "./go.ts";
import { type Line, type LineMark, lineMarks } from "./line-marks.ts";
import { useFacts } from "./use-facts.ts";

type Props = { kind: Line; id: string; value: string; className: string; children: ReactNode };

/** A field with its open claims and terms marked behind its letters: a textarea holds no marks itself, so that the same words lie under it, unseen. `id`: of the words that say the same to who listens. */
export function MarkedField({ kind, id, value, className, children }: Props) {
  const { room, t } = useRoom();
  const { looked, checked } = useFacts();
  const hits = useValue(termsOf(room).hits) ?? [];
  const terms = termLineMarks(hits, kind, value);
  const claims = checked ? lineMarks(looked.ledger.claims, kind, value) : [];
  const marks = together(terms, claims);
  const show = ({ target }: MouseEvent) => {
    if (!(target instanceof HTMLTextAreaElement) || target.selectionStart !== target.selectionEnd) return;
    const here = marks.find(({ from, to }) => from <= target.selectionStart && target.selectionStart <= to);
    if (!here) return;
    if (terms.includes(here)) showHit(room, here.key);
    else showClaim(room, here.key);
  };
  const words = (of: readonly LineMark[]) => of.map(({ from, to }) => value.slice(from, to));
  const named = (look: string) => words(claims.filter((mark) => mark.look === look));
  const [bad, open, wrong] = [named("bad"), named("open"), words(terms)];
  const drawn = marks.map((mark) => ({ ...mark, className: terms.includes(mark) ? `ed-term ed-term-${mark.look}` : `ed-fact ed-fact-${mark.look}` }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the press on a mark; the keyboard goes through the cards.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div className="ed-marked" onClick={show}>
      {marks.length > 0 && <div aria-hidden className={`${className} ed-marked-words`}>{partsOf(value, drawn)}</div>}
      {children}
      <span id={id} className="sr-only">{[bad.length > 0 && t.facts.lineBad(bad), open.length > 0 && t.facts.lineOpen(open), wrong.length > 0 && t.terms.editor.line(wrong)].filter(Boolean).join(" ")}</span>
    </div>
  );
}

function partsOf(value: string, marks: readonly (LineMark & { className: string })[]): ReactNode[] {
  const ends = [0, ...marks.map(({ to }) => to)];
  const parts = marks.flatMap(({ from, to, className, key }, at) => [value.slice(ends[at], from), <span key={key} className={className}>{value.slice(from, to)}</span>]);
  // A last line of its own is as high as the field's.
  return [...parts, `${value.slice(ends.at(-1))}\u200b`];
}
