"use client";
import { X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { useDeskWords } from "./language.tsx";

/** `undo` takes the deed back; the line stays longer then. */
export type Notice = { text: string; undo?: () => void };
type Shown = Notice & { number: number };

const Notify = createContext<(notice: Notice) => void>(() => {});

/** Says in one line at the foot of the screen what was done. */
export function useNotify(): (notice: Notice) => void {
  return useContext(Notify);
}

/** Holds the one line; a newer one takes its place. Put it around everything that may speak. */
export function Notices({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const notify = useCallback((notice: Notice) => setShown((before) => ({ ...notice, number: (before?.number ?? 0) + 1 })), []);
  return (
    <Notify value={notify}>
      {children}
      <div role="status" aria-live="polite" className="pointer-events-none fixed inset-x-0 bottom-4 z-40 flex justify-center px-4">
        {shown && <Line key={shown.number} notice={shown} onClose={() => setShown(null)} />}
      </div>
    </Notify>
  );
}

function Line({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const t = useDeskWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // Whoever is at the line with mouse or keyboard gets the time they need.
    if (held) return;
    const timer = setTimeout(onClose, notice.undo ? 15_000 : 7_000);
    return () => clearTimeout(timer);
  }, [held, notice.undo, onClose]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering or focusing only holds the clock.
    <div className="pointer-events-auto flex items-center gap-3 rounded-md bg-ink py-2 pr-2 pl-4 text-sm text-paper shadow-lg" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span>{notice.text}</span>
      {notice.undo && (
        <Button tone="quiet" small className="text-paper underline" onClick={() => { notice.undo?.(); onClose(); }}>{t.undo}</Button>
      )}
      <button type="button" aria-label={t.close} onClick={onClose} className="icon-button text-paper hover:bg-ink-2">
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}
