import { useCallback, useEffect, useRef, useState } from "react";
import type { RevisionLine } from "#lib/revisions/types";
import { loadPage } from "./load.ts";

export type Timeline = {
  items: readonly RevisionLine[];
  next: number | null;
  state: "loading" | "ready" | "failed";
  marked: boolean;
  setMarked: (marked: boolean) => void;
  /** The newest page again; what was read of older ones is read again when asked for. */
  reload: () => Promise<void>;
  more: () => Promise<void>;
  /** Shows at once what was just changed. */
  change: (number: number, change: Partial<RevisionLine>) => void;
  /** Shows at once what `ask` has the server change, and what was there before where the server does not. */
  changing: (line: RevisionLine, change: Partial<RevisionLine>, ask: () => Promise<boolean>) => Promise<void>;
};

/** The revisions read so far, newest first. */
export function useTimeline(articleId: number): Timeline {
  const [read, setRead] = useState<{ items: readonly RevisionLine[]; next: number | null }>({ items: [], next: null });
  const [state, setState] = useState<Timeline["state"]>("loading");
  const [marked, setMarked] = useState(false);
  const latest = useRef(0);
  const load = useCallback(async (before: number | null) => {
    const mine = ++latest.current;
    setState("loading");
    const page = await loadPage(articleId, { before, marked }).catch(() => null);
    // An answer to an older question.
    if (mine !== latest.current) return;
    setState(page ? "ready" : "failed");
    if (page) setRead((known) => ({ items: before === null ? page.items : [...known.items, ...page.items], next: page.next }));
  }, [articleId, marked]);
  const again = useRef(load);
  useEffect(() => {
    again.current = load;
    void load(null);
  }, [load]);
  const change = (number: number, changed: Partial<RevisionLine>) => setRead((known) => ({ ...known, items: known.items.map((item) => (item.number === number ? { ...item, ...changed } : item)) }));
  const changing = async (line: RevisionLine, changed: Partial<RevisionLine>, ask: () => Promise<boolean>) => {
    const since = latest.current;
    change(line.number, changed);
    const done = await ask();
    // What was asked for meanwhile may have been read before the server changed it.
    if (latest.current !== since) await again.current(null);
    else if (!done) change(line.number, line);
  };
  return { ...read, state, marked, setMarked, reload: () => load(null), more: () => load(read.next), change, changing };
}
