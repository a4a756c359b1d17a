"use client";
import { useEffect, useEffectEvent } from "react";

/** ⌘S saves and ⌘Z takes back; a field that is being typed in keeps its own ⌘Z. */
export function useKeys(save: () => void, undo: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.metaKey || event.ctrlKey) || event.altKey) return;
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const deed = { s: save, z: typing || event.shiftKey ? undefined : undo }[event.key.toLowerCase()];
    if (!deed) return;
    event.preventDefault();
    deed();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
