"use client";
import { useEffect } from "react";

/** Asks before the page is left by its own links, by closing or by going elsewhere, while `unsaved`. */
export function useLeaving(unsaved: boolean, question: string): void {
  useEffect(() => {
    if (!unsaved) return;
    const ended = new AbortController();
    const { signal } = ended;
    addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
    // Links within the desk do not unload the page. Taken before React hears of the click.
    addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      const staysHere = !link || link.target || event.metaKey || event.ctrlKey || event.shiftKey || link.getAttribute("href")?.startsWith("#");
      if (staysHere || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    }, { signal, capture: true });
    return () => ended.abort();
  }, [unsaved, question]);
}
