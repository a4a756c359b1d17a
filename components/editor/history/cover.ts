/** What belongs to a page laid over the text. */
import { useEffect, useRef } from "react";

/** Before the panel hears of it: one Escape closes one thing. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    document.addEventListener("keydown", close, true);
    return () => document.removeEventListener("keydown", close, true);
  }, []);
}

/** What lies under the view is not to be reached by keyboard or screen reader. */
export function useCover(): void {
  useEffect(() => {
    const covered = [...document.querySelectorAll(".ed-sheet, .ed-notices")];
    for (const element of covered) element.toggleAttribute("inert", true);
    return () => {
      for (const element of covered) element.toggleAttribute("inert", false);
    };
  }, []);
}
