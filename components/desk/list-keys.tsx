"use client";
import { useEffect } from "react";

/** Through a list by keyboard: J and K go down and up its lines, / goes to its search field. */
export function ListKeys({ lines, search }: { /** Selectors of what gets the focus. */ lines: string; search: string }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const all = [...document.querySelectorAll<HTMLElement>(lines)];
      const at = all.findIndex((line) => line === document.activeElement);
      const wanted = event.key === "j" ? all[at + 1] : event.key === "k" ? all[Math.max(0, at - 1)] : event.key === "/" ? document.querySelector<HTMLElement>(search) : undefined;
      if (!wanted) return;
      event.preventDefault();
      wanted.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [lines, search]);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select") || target.closest("dialog, [role=menu]") !== null);
}
