/** Entries on screen: moved at once, put back with a sentence when the server refuses. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Answer } from "#components/ui/use-command";
import { movedTo, addDays } from "#lib/calendar/days";
import type { CalendarEntry } from "#lib/calendar/types";
import { wallTime } from "#lib/i18n/zone-time";

export type MoveActions = {
  scheduled: (input: { articleId: number; from: string; at: string }) => Promise<Answer<{ at: string }>>;
  takeDown: (input: { articleId: number; from: string; at: string }) => Promise<Answer<{ at: string }>>;
  embargo: (input: { articleId: number; at: string }) => Promise<Answer<{ at: string | null }>>;
};
export const keyOf = ({ kind, articleId }: CalendarEntry) => `${kind} ${articleId}`;
/** Several presses of an arrow are one move. */
const pause = 600;

export function useMoving(given: readonly CalendarEntry[], actions: MoveActions, timeZone: string, lost: string) {
  const [entries, setEntries] = useState(given);
  const [refused, setRefused] = useState("");
  // What the server has, by entry, where the screen is ahead of it.
  const ahead = useRef(new Map<string, { from: string; timer: ReturnType<typeof setTimeout> | null }>());
  useEffect(() => setEntries(given), [given]);
  // In another day's cell it is another element: the keyboard goes with it.
  const held = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for where the entries have just been put.
  useLayoutEffect(() => {
    if (held.current !== null) document.querySelector<HTMLElement>(`[data-entry="${held.current}"]`)?.focus();
    held.current = null;
  }, [entries]);
  const put = (key: string, at: string) => setEntries((all) => all.map((entry) => (keyOf(entry) === key ? { ...entry, at } : entry)));
  const send = async (entry: CalendarEntry, at: string) => {
    const key = keyOf(entry);
    const from = ahead.current.get(key)?.from ?? entry.at;
    ahead.current.delete(key);
    if (from === at) return;
    const input = { articleId: entry.articleId, from, at };
    const answer = await (entry.kind === "embargo" ? actions.embargo({ articleId: entry.articleId, at }) : entry.kind === "takeDown" ? actions.takeDown(input) : actions.scheduled(input)).catch(() => null);
    if (answer?.ok) return;
    put(key, from);
    setRefused(answer?.message ?? lost);
  };
  const move = (entry: CalendarEntry, to: Date, wait = false) => {
    if (!entry.movable) return;
    const [key, at] = [keyOf(entry), to.toISOString()];
    const before = ahead.current.get(key);
    if (before?.timer) clearTimeout(before.timer);
    setRefused("");
    put(key, at);
    ahead.current.set(key, { from: before?.from ?? entry.at, timer: wait ? setTimeout(() => void send(entry, at), pause) : null });
    if (!wait) void send(entry, at);
  };
  /** Left and right a day, up and down a quarter of an hour. @returns whether the key was one of these. */
  const nudge = (entry: CalendarEntry, pressed: string): boolean => {
    const [days, minutes] = [{ ArrowLeft: -1, ArrowRight: 1 }[pressed] ?? 0, { ArrowUp: -15, ArrowDown: 15 }[pressed] ?? 0];
    if (!entry.movable || (days === 0 && minutes === 0)) return false;
    const at = new Date(entry.at);
    held.current = keyOf(entry);
    move(entry, days === 0 ? new Date(at.getTime() + minutes * 60_000) : movedTo(at, addDays(wallTime(at, timeZone).slice(0, 10), days), timeZone), true);
    return true;
  };
  return { entries, refused, move, nudge };
}
