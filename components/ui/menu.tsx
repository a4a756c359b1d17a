"use client";
import { Check } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";

/** `checked`: one of several choices, marked when it is the present one. */
export type MenuItem = { label: string; onSelect: () => void; danger?: boolean; disabled?: boolean; checked?: boolean };
type Place = { align?: "left" | "right"; side?: "down" | "up" };
type Props = Place & { label: string; items: readonly MenuItem[]; children: ReactNode; className?: string; wide?: boolean };

/** A button that opens a short list of deeds: arrows move, Home and End jump, Escape and Tab leave. */
export function Menu({ label, items, children, className = "icon-button", wide = false, ...place }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (giveFocusBack: boolean) => {
    setOpen(false);
    if (giveFocusBack) button.current?.focus();
  };
  useLeaving(open, root, () => setOpen(false));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the menu inside; the box only catches them.
    <div ref={root} className={`relative ${wide ? "" : "inline-block"}`} onKeyDown={(event) => open && moveByKey(event, root.current, close)}>
      <button ref={button} type="button" aria-label={label} aria-haspopup="menu" aria-expanded={open} aria-controls={open ? id : undefined} className={className} onClick={() => setOpen(!open)} onKeyDown={(event) => opensByKey(event) && setOpen(true)}>
        {children}
      </button>
      {open && (
        <MenuList
          id={id}
          label={label}
          items={items}
          onChoose={(item) => {
            close(true);
            item.onSelect();
          }}
          {...place}
        />
      )}
    </div>
  );
}

function MenuList({ id, label, items, onChoose, align = "right", side = "down" }: Place & { id: string; label: string; items: readonly MenuItem[]; onChoose: (item: MenuItem) => void }) {
  const where = `${side === "down" ? "top-full mt-1" : "bottom-full mb-1"} ${align === "right" ? "right-0" : "left-0"}`;
  return (
    <div id={id} role="menu" aria-label={label} className={`absolute z-20 min-w-44 rounded-md border border-rule bg-surface p-1 shadow-lg ${where}`}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          {...(item.checked === undefined ? { role: "menuitem" } : { role: "menuitemradio", "aria-checked": item.checked })}
          tabIndex={-1}
          disabled={item.disabled}
          onClick={() => onChoose(item)}
          className={`flex w-full items-center justify-between gap-4 rounded px-3 py-2 text-left text-sm whitespace-nowrap hover:bg-sunken focus-visible:bg-sunken disabled:text-ink-3 ${item.danger ? "text-cinnabar" : ""}`}
        >
          {item.label}
          {item.checked && <Check aria-hidden className="size-4" />}
        </button>
      ))}
    </div>
  );
}

/** Opening takes focus into the list; a press anywhere else leaves it. */
function useLeaving(open: boolean, root: RefObject<HTMLElement | null>, leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (!open) return;
    itemsOf(root.current)[0]?.focus();
    const listener = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) latest.current();
    };
    document.addEventListener("pointerdown", listener);
    return () => document.removeEventListener("pointerdown", listener);
  }, [open, root]);
}

function itemsOf(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)") ?? [])];
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
  const items = itemsOf(root);
  const at = document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined || items.length === 0) return;
  event.preventDefault();
  items[(to + items.length) % items.length]?.focus();
}
