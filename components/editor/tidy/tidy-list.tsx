import { useState } from "react";
import { Button } from "#components/ui/button";
import type { Change } from "#lib/content/tidy";
import { useRoom } from "../context.ts";

/** More at once nobody reads. */
const mostShown = 300;

/** Each change with the words around it; those that are ticked are made. */
export function TidyList({ changes, onApply, onClose }: { changes: readonly Change[]; onApply: (agreed: readonly Change[]) => void; onClose: () => void }) {
  const { t } = useRoom();
  const words = t.paste.tidy;
  const shown = changes.slice(0, mostShown);
  const [left, setLeft] = useState<ReadonlySet<Change>>(new Set());
  const agreed = shown.filter((change) => !left.has(change));
  const tick = (change: Change) => setLeft((before) => (before.has(change) ? new Set([...before].filter((each) => each !== change)) : new Set([...before, change])));
  if (changes.length === 0) return <div className="grid gap-4"><p>{words.nothing}</p><p className="text-sm text-ink-3">{words.untouched}</p><div><Button onClick={onClose}>{words.close}</Button></div></div>;
  return (
    <div className="grid gap-4">
      <p>{words.lead(changes.length)} <span className="text-ink-3">{words.untouched}</span></p>
      <div className="flex gap-2">
        <Button small onClick={() => setLeft(new Set())}>{words.all}</Button>
        <Button small onClick={() => setLeft(new Set(shown))}>{words.none}</Button>
      </div>
      <ul className="ed-tidy">
        {shown.map((change) => <Line key={change.from} change={change} agreed={!left.has(change)} onTick={() => tick(change)} />)}
      </ul>
      {changes.length > shown.length && <p className="text-sm text-ink-3">{words.more(changes.length - shown.length)}</p>}
      <div className="flex flex-wrap gap-2">
        <Button tone="ink" disabled={agreed.length === 0} onClick={() => onApply(agreed)}>{words.apply(agreed.length)}</Button>
        <Button tone="quiet" className="ml-auto" onClick={onClose}>{words.close}</Button>
      </div>
    </div>
  );
}

function Line({ change, agreed, onTick }: { change: Change; agreed: boolean; onTick: () => void }) {
  const { t, article } = useRoom();
  const words = t.paste.tidy;
  const { before, after, left, right, rule } = change;
  return (
    <li>
      <label className="ed-tidy-line">
        <input type="checkbox" checked={agreed} onChange={onTick} />
        <span className="ed-tidy-words" lang={article.language}>
          {plain(left)}<del>{visible(before, words.blank)}</del><span className="ed-tidy-arrow" aria-hidden>→</span><ins>{after === "" ? words.nothingLeft : visible(after, words.blank)}</ins>{plain(right)}
        </span>
        <span className="ed-tidy-rule">{words.rule[rule]}</span>
      </label>
    </li>
  );
}

/** What stands for code, formulas and footnotes. */
function plain(text: string): string {
  return text.replaceAll("\ufffc", "▫");
}

/** Blanks cannot be seen: each is shown as ␣ and read as a word. */
function visible(text: string, blank: string) {
  if (/\S/.test(text)) return text;
  return <><span aria-hidden>{"␣".repeat(text.length)}</span><span className="sr-only">{blank}</span></>;
}
