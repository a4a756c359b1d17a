"use client";
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

/** `to`: where the row would stand, counted without itself. */
type Drag = { from: number; to: number; by: number };
type Pulled = { from: number; pageY: number; clientY: number };

/** So near to the edge of the window the page scrolls along. */
const edge = 56;
const pace = 9;

/**
 * Moves rows by mouse, pen or finger. Rows stay in their places while one is pulled, and a line shows where it would go: a row that moved
 * in the document would lose the pointer.
 * @param lastPlace the lowest place for a row.
 */
export function useDrag(list: RefObject<HTMLElement | null>, { lastPlace, onDrop }: { lastPlace: (from: number) => number; onDrop: (from: number, to: number) => void }) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const pulled = useRef<Pulled | null>(null);
  useScrolling(pulled, drag !== null);
  const end = () => {
    pulled.current = null;
    setDrag(null);
  };
  useEscape(drag !== null, end);
  const handle = (from: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pulled.current = { from, pageY: event.pageY, clientY: event.clientY };
      setDrag({ from, to: from, by: 0 });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const start = pulled.current;
      if (!start) return;
      start.clientY = event.clientY;
      setDrag({ from, to: Math.min(placeAt(list.current, from, event.clientY), lastPlace(from)), by: event.pageY - start.pageY });
    },
    onPointerUp: () => {
      if (pulled.current && drag && drag.from !== drag.to) onDrop(drag.from, drag.to);
      end();
    },
    onPointerCancel: end,
  });
  const row = (at: number) => ({
    "data-row": at,
    "data-pulled": drag?.from === at ? true : undefined,
    "data-drop": drag && drag.to !== drag.from && drag.to === at ? (drag.to < drag.from ? "before" : "after") : undefined,
    style: drag?.from === at ? { transform: `translateY(${drag.by}px)` } : undefined,
  });
  return { handle, row };
}

function placeAt(list: HTMLElement | null, from: number, y: number): number {
  const rows = [...(list?.querySelectorAll<HTMLElement>(":scope > [data-row]") ?? [])];
  return rows.filter((row) => row.dataset.row !== String(from)).filter((row) => y > (row.getBoundingClientRect().top + row.getBoundingClientRect().bottom) / 2).length;
}

function useScrolling(pulled: RefObject<Pulled | null>, pulling: boolean): void {
  useEffect(() => {
    if (!pulling) return;
    let frame = 0;
    const scroll = () => {
      const y = pulled.current?.clientY ?? innerHeight / 2;
      if (y < edge) scrollBy(0, -pace);
      if (y > innerHeight - edge) scrollBy(0, pace);
      frame = requestAnimationFrame(scroll);
    };
    frame = requestAnimationFrame(scroll);
    return () => cancelAnimationFrame(frame);
  }, [pulled, pulling]);
}

function useEscape(pulling: boolean, cancel: () => void): void {
  const latest = useRef(cancel);
  latest.current = cancel;
  useEffect(() => {
    if (!pulling) return;
    const press = (event: KeyboardEvent) => event.key === "Escape" && latest.current();
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [pulling]);
}
