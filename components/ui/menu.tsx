"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";

export type MenuItem = { label: string; onSelect: () => void; danger?: boolean; disabled?: boolean; /** One of several choices: marked when it is the present one. */ checked?: boolean };
type Props = { label: string; items: readonly MenuItem[]; children: ReactNode; className?: string; align?: "left" | "right"; side?: "down" | "up" };

/** A button that opens a short list of deeds: arrows move, Home and End jump, Escape and Tab leave. */
export function Menu({ label, items, children, className = "icon-button", align = "right", side = "down" }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (giveFocusBack: boolean) => {
    setOpen(false);
    if (giveFocusBack) button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>("[role^=menuitem]:not(:disabled)")?.focus();
    const leave = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the menu inside; the box only catches them.
    <div ref={root} className="relative inline-block" onKeyDown={(event) => open && moveByKey(event, root.current, close)}>
      <button ref={button} type="button" aria-label={label} aria-haspopup="menu" aria-expanded={open} aria-controls={open ? id : undefined} className={className} onClick={() => setOpen(!open)} onKeyDown={(event) => opensByKey(event) && setOpen(true)}>
        {children}
      </button>
      {open && (
        <div id={id} role="menu" aria-label={label} className={`absolute z-20 min-w-44 rounded-md border border-rule bg-surface p-1 shadow-lg ${side === "down" ? "top-full mt-1" : "bottom-full mb-1"} ${align === "right" ? "right-0" : "left-0"}`}>
          {items.map((item) => (
            <button key={item.label} type="button" role="menuitem" tabIndex={-1} disabled={item.disabled} onClick={() => { close(true); item.onSelect(); }} className={`block w-full rounded px-3 py-2 text-left text-sm hover:bg-sunken focus-visible:bg-sunken disabled:text-ink-3 ${item.danger ? "text-cinnabar" : ""}`}>
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function opensByKey(event: KeyboardEvent): boolean {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return false;
  event.preventDefault();
  return true;
}

function moveByKey(event: KeyboardEvent, root: HTMLElement | null, close: (giveFocusBack: boolean) => void): void {
  if (event.key === "Tab") return close(false);
  if (event.key === "Escape") {
    event.stopPropagation();
    return close(true);
  }
  const items = [...(root?.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)") ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined || items.length === 0) return;
  event.preventDefault();
  items[(to + items.length) % items.length]?.focus();
}
