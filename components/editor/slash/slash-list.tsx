import { useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import type { SlashMenu } from "./menu.ts";

/** The `/` menu on screen; keys come from the editor, which keeps the focus. */
export function SlashList({ menu }: { menu: SlashMenu }) {
  const { t } = useRoom();
  const open = useValue({ get: menu.current, subscribe: menu.subscribe });
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (open && list.current) putBeside(list.current, menu);
  }, [open, menu]);
  if (!open) return null;
  const entries = { ...t.slash.entry, ...t.insets.slash, ...t.blocks.slash, ...t.assistant.slash };
  return createPortal(
    <div ref={list} id="slash-menu" role="listbox" tabIndex={0} aria-label={t.slash.label} className="ed-slash">
      {open.entries.map((name, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the editor has the keys.
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text; aria-activedescendant points here.
        <div key={name} id={`slash-${name}`} role="option" aria-selected={at === open.index} onMouseMove={() => at !== open.index && menu.point(at)} onMouseDown={(event) => event.preventDefault()} onClick={() => menu.choose(at)}>
          <span>{entries[name].name}</span>
          <span>{entries[name].hint}</span>
        </div>
      ))}
    </div>,
    menu.host(),
  );
}

/** Under the slash, or over it where there is no room below. */
function putBeside(list: HTMLElement, menu: SlashMenu): void {
  const place = menu.place();
  if (!place) return;
  const { width, height } = list.getBoundingClientRect();
  const below = place.bottom + 6 + height < window.innerHeight || place.top < height;
  list.style.left = `${Math.max(8, Math.min(place.left, window.innerWidth - width - 8))}px`;
  list.style.top = `${below ? place.bottom + 6 : place.top - height - 6}px`;
  list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
}
