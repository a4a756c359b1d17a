"use client";
import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

export type Tab = { key: string; label: ReactNode };

/** Panels one at a time: arrows move between the tabs, the panel follows. The chosen tab is the caller's. */
export function Tabs({ label, tabs, chosen, onChoose, children }: { label: string; tabs: readonly Tab[]; chosen: string; onChoose: (key: string) => void; children: ReactNode }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.key === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.key)}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} onKeyDown={move} className="flex gap-5 border-b border-rule">
        {tabs.map((tab) => (
          <button key={tab.key} type="button" role="tab" id={`${id}-${tab.key}`} data-tab={tab.key} aria-selected={tab.key === chosen} aria-controls={`${id}-panel`} tabIndex={tab.key === chosen ? 0 : -1} onClick={() => onChoose(tab.key)} className="-mb-px min-h-9 border-b-2 border-transparent text-sm text-ink-2 hover:text-ink aria-selected:border-cinnabar aria-selected:font-semibold aria-selected:text-ink">
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>{children}</div>
    </>
  );
}
