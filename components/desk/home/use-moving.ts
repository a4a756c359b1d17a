"use client";
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useHomeWords } from "./words.tsx";

/** Which control of a row a person is at. */
export type Part = "grip" | "up" | "down";
export type Move = (from: number, to: number, say: string, step?: string) => void;
type Held = { at: number; start: number; step: string };

/**
 * Moves rows by keyboard: Space picks one up, arrows carry it, Space puts it down, Escape puts it back; or by the buttons of a row. Each
 * step is said aloud, and focus stays with the row.
 */
export function useMoving(list: RefObject<HTMLElement | null>, { count, nameOf, move, say }: { count: number; nameOf: (at: number) => string; move: Move; say: (text: string) => void }) {
  const t = useHomeWords();
  const [held, setHeld] = useState<Held | null>(null);
  const picked = useRef(0);
  const focus = useRef<{ at: number; part: Part } | null>(null);
  // A row that moves in the document loses focus.
  useLayoutEffect(() => {
    if (!focus.current) return;
    const { at, part } = focus.current;
    focus.current = null;
    list.current?.querySelector<HTMLElement>(`:scope > [data-row="${at}"]`)?.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus();
  });
  const go = (from: number, to: number, part: Part, step?: string) => {
    if (to < 0 || to >= count) return;
    focus.current = { at: to, part };
    move(from, to, t.moved(nameOf(from), to + 1, count), step);
    if (step !== undefined) setHeld((now) => now && { ...now, at: to });
  };
  const pickUp = (at: number) => {
    picked.current++;
    setHeld({ at, start: at, step: `held ${picked.current} of ${nameOf(at)}` });
    say(t.picked(nameOf(at), at + 1, count));
  };
  const putDown = (text: string) => {
    setHeld(null);
    say(text);
  };
  const putBack = ({ at, start, step }: Held) => {
    focus.current = { at: start, part: "grip" };
    move(at, start, t.putBack(nameOf(at)), step);
    putDown(t.putBack(nameOf(at)));
  };
  const onKeyDown = (at: number) => (event: KeyboardEvent) => {
    const mine = held?.at === at ? held : null;
    const deeds: Record<string, (() => void) | undefined> = {
      " ": () => (mine ? putDown(t.dropped(nameOf(at), at + 1)) : pickUp(at)),
      ArrowUp: mine ? () => go(at, at - 1, "grip", mine.step) : undefined,
      ArrowDown: mine ? () => go(at, at + 1, "grip", mine.step) : undefined,
      Escape: mine ? () => putBack(mine) : undefined,
    };
    const deed = deeds[event.key === "Enter" ? " " : event.key];
    if (event.key === "Tab" && mine) putDown(t.dropped(nameOf(at), at + 1));
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  return { held: held?.at ?? null, onKeyDown, up: (at: number) => go(at, at - 1, "up"), down: (at: number) => go(at, at + 1, "down") };
}
