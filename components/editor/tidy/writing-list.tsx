import { useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import type { Doc } from "#lib/content/types";
import { grouped, wordsIn, type Writing, type WritingChange, type WritingGroup, writingChanges } from "#lib/content/writing";
import { useRoom } from "../context.ts";

type Props = { doc: Doc; to: Writing; onApply: (agreed: readonly WritingChange[]) => void; onClose: () => void };

/** Each spelling that would change, once, with how often it stands there; those that are ticked are made. */
export function WritingList({ doc, to, onApply, onClose }: Props) {
  const { t } = useRoom();
  const words = t.writing;
  const groups = useGroups(doc, to);
  const [left, setLeft] = useState<ReadonlySet<WritingGroup>>(new Set());
  if (groups === "failed") return <FormMessage>{words.failed}</FormMessage>;
  if (groups === null) return <p role="status" className="ed-hint">{words.working}</p>;
  if (groups.length === 0) return <div className="grid gap-4"><p>{words.nothing[to]}</p><div><Button onClick={onClose}>{t.paste.tidy.close}</Button></div></div>;
  const agreed = groups.filter((group) => !left.has(group)).flatMap(({ changes }) => changes);
  const tick = (group: WritingGroup) => setLeft((before) => (before.has(group) ? new Set([...before].filter((each) => each !== group)) : new Set([...before, group])));
  return (
    <div className="grid gap-4">
      <p>{words.lead(groups.reduce((sum, { changes }) => sum + changes.length, 0), groups.length)} <span className="text-ink-3">{words.bodyOnly}</span></p>
      <div className="flex gap-2">
        <Button small onClick={() => setLeft(new Set())}>{t.paste.tidy.all}</Button>
        <Button small onClick={() => setLeft(new Set(groups))}>{t.paste.tidy.none}</Button>
      </div>
      <ul className="ed-tidy">
        {groups.map((group) => <Line key={`${group.before}${group.after}`} group={group} agreed={!left.has(group)} onTick={() => tick(group)} />)}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button tone="ink" disabled={agreed.length === 0} onClick={() => onApply(agreed)}>{words.apply(agreed.length)}</Button>
        <Button tone="quiet" className="ml-auto" onClick={onClose}>{t.paste.tidy.close}</Button>
      </div>
    </div>
  );
}

function Line({ group: { before, after, changes }, agreed, onTick }: { group: WritingGroup; agreed: boolean; onTick: () => void }) {
  const { t, article } = useRoom();
  const [first] = changes;
  const plain = (text = "") => text.replaceAll("\ufffc", "▫");
  return (
    <li>
      <label className="ed-tidy-line">
        <input type="checkbox" checked={agreed} onChange={onTick} />
        <span className="ed-tidy-words" lang={article.language}>
          {plain(first?.left)}<del>{before}</del><span className="ed-tidy-arrow" aria-hidden>→</span><ins>{after}</ins>{plain(first?.right)}
        </span>
        <span className="ed-tidy-rule">{t.writing.times(changes.length)}</span>
      </label>
    </li>
  );
}

/** The dictionaries are on the server: they are larger than the whole editor. */
function useGroups(doc: Doc, to: Writing): readonly WritingGroup[] | "failed" | null {
  const [groups, setGroups] = useState<readonly WritingGroup[] | "failed" | null>(null);
  useEffect(() => {
    let gone = false;
    setGroups(null);
    converted(to, wordsIn(doc)).then((lines) => !gone && setGroups(grouped(writingChanges(doc, lines))), () => !gone && setGroups("failed"));
    return () => {
      gone = true;
    };
  }, [doc, to]);
  return groups;
}

async function converted(to: Writing, lines: string[]): Promise<string[]> {
  const response = await fetch("/api/writing", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ to, lines }), signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`writing: ${response.status}`);
  return ((await response.json()) as { lines: string[] }).lines;
}
