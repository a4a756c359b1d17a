"use client";
import { X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useDeskWords } from "./language.tsx";

/**
 * A window over the page: the browser's own dialog, which keeps focus inside and gives it back at the end.
 * Escape, the cross and a press outside all call `onClose`; what was typed is the caller's to keep.
 */
export function Dialog({ open, onClose, title, wide = false, children }: { open: boolean; onClose: () => void; title: string; wide?: boolean; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  const pressed = useRef<EventTarget | null>(null);
  const id = useId();
  const t = useDeskWords();
  // Before anything is painted: a window that is empty and still open would swallow the next letters.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // The browser would begin at the cross.
      dialog.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, [contenteditable=true]")?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  // Taken off the page while open it would give no focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => dialog?.close();
  }, []);
  // Closed by the browser itself, the caller would hear of it a moment later, and asked to open it again before that would see no change.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      // The browser tells of it a moment later: whoever has opened it again by then must not lose it.
      onClose={() => !ref.current?.open && onClose()}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => (pressed.current = event.target)}
      // A selection dragged out of the window ends on the backdrop: only a press that began there closes.
      onClick={(event) => event.target === ref.current && pressed.current === ref.current && onClose()}
      className={`dialog ${wide ? "max-w-2xl" : "max-w-md"}`}
    >
      {open && (
        <div className="p-5">
          <div className="flex items-start justify-between gap-4 pb-4">
            <h2 id={id} className="font-serif text-lg font-bold">{title}</h2>
            <button type="button" onClick={onClose} aria-label={t.close} className="icon-button -mt-1 -mr-1">
              <X aria-hidden className="size-4" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
