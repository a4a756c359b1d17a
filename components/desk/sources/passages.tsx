"use client";
import { useDeferredValue, useState } from "react";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { useSourceWords } from "./words.tsx";

/** A page stays quick with a book in it. */
const atOnce = 200;

/** What a source says, and search in it. */
export function Passages({ passages }: { passages: readonly string[] }) {
  const { page: t } = useSourceWords();
  const [q, setQ] = useState("");
  const [most, setMost] = useState(atOnce);
  const wanted = useDeferredValue(q.trim().toLowerCase());
  const found = wanted === "" ? passages : passages.filter((passage) => passage.toLowerCase().includes(wanted));
  return (
    <section aria-labelledby="source-passages">
      <h2 id="source-passages" className="font-serif text-lg font-bold">{t.passages(passages.length)}</h2>
      {passages.length === 0 && <p className="pt-2 text-sm text-ink-2">{t.noPassages}</p>}
      {passages.length > 1 && <TextField className="max-w-sm pt-2" quiet label={t.search} placeholder={t.search} type="search" value={q} onChange={(event) => setQ(event.target.value)} />}
      {wanted !== "" && <p role="status" className="pt-2 text-xs text-ink-3">{t.found(found.length)}</p>}
      <div className="grid max-w-prose gap-3 pt-3 leading-7">
        {found.slice(0, most).map((passage, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in a source twice.
          <p key={at} className="wrap-anywhere"><Marked text={passage} wanted={wanted} /></p>
        ))}
      </div>
      {found.length > most && <Button className="mt-4" onClick={() => setMost(most + atOnce)}>{t.more(Math.min(atOnce, found.length - most))}</Button>}
    </section>
  );
}

/** The words that were looked for, marked. */
export function Marked({ text, wanted }: { text: string; wanted: string }) {
  if (wanted === "") return text;
  const parts: { text: string; hit: boolean; at: number }[] = [];
  const lower = text.toLowerCase();
  let from = 0;
  // Some letters become two in lower case, and the places of such a text say nothing.
  for (let at = lower.length === text.length ? lower.indexOf(wanted) : -1; at >= 0; at = lower.indexOf(wanted, from)) {
    parts.push({ text: text.slice(from, at), hit: false, at: from }, { text: text.slice(at, at + wanted.length), hit: true, at });
    from = at + wanted.length;
  }
  parts.push({ text: text.slice(from), hit: false, at: from });
  return parts.filter((part) => part.text !== "").map((part) => (part.hit ? <mark key={part.at}>{part.text}</mark> : part.text));
}
