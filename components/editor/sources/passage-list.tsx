import { useDeferredValue, useRef, useState } from "react";
import { Marked } from "#components/desk/sources/passages";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { useAbilities, useRoom } from "../context.ts";
import { revisingOf } from "../suggest/state.ts";
import type { KeptSource } from "./kept-sources.ts";
import { insertQuotation, quotationOf, selectedIn } from "./quote.ts";

/** A panel stays quick with a book in it. */
const atOnce = 60;

/** What a source says, to read beside the text: search in it, and a button at each passage that quotes it. */
export function PassageList({ source }: { source: KeptSource }) {
  const { t: { sources: { panel: t } } } = useRoom();
  const { revise } = useAbilities();
  const [q, setQ] = useState("");
  const [most, setMost] = useState(atOnce);
  const [told, setTold] = useState("");
  const wanted = useDeferredValue(q.trim().toLowerCase());
  const found = source.passages.map((passage, at) => ({ passage, at })).filter(({ passage }) => wanted === "" || passage.toLowerCase().includes(wanted));
  return (
    <div className="sr-passages">
      {source.passages.length > 2 && <TextField quiet label={t.search} placeholder={t.search} type="search" value={q} onChange={(event) => setQ(event.target.value)} />}
      {wanted !== "" && <p role="status" className="ed-hint">{t.found(found.length, source.passages.length)}</p>}
      {revise && <p className="ed-hint">{t.quoteHint}</p>}
      <ul>{found.slice(0, most).map(({ passage, at }) => <Passage key={at} passage={passage} wanted={wanted} source={source} onTold={setTold} />)}</ul>
      {found.length > most && <Button small onClick={() => setMost(most + atOnce)}>{t.more(Math.min(atOnce, found.length - most))}</Button>}
      <p role="status" className="ed-hint sr-said">{told}</p>
    </div>
  );
}

function Passage({ passage, wanted, source, onTold }: { passage: string; wanted: string; source: KeptSource; onTold: (words: string) => void }) {
  const { room, article, t: { sources: { panel: t } } } = useRoom();
  const { revise } = useAbilities();
  const words = useRef<HTMLParagraphElement>(null);
  const quote = () => {
    const editor = room.body.get();
    const done = editor !== null && insertQuotation(editor, quotationOf(source, selectedIn(words.current, passage), article.language), revisingOf(room).on.get());
    onTold(done ? t.quoted : t.noCaret);
  };
  return (
    <li>
      <p ref={words}><Marked text={passage} wanted={wanted} /></p>
      {/* A press on the button must not take the selection of words away. */}
      {revise && <Button small onMouseDown={(event) => event.preventDefault()} onClick={quote}>{t.quote}</Button>}
    </li>
  );
}
