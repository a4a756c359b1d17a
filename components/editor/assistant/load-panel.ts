import type { ComponentType } from "react";

/** Once it is there it is drawn at once, so that a place in it can be given the focus. */
const kept: { Inside: ComponentType | null } = { Inside: null };

export const knownPanel = (): ComponentType | null => kept.Inside;

/** @returns whether it could be had. */
export async function loadPanel(): Promise<boolean> {
  const found = await import("./assist-panel.tsx").catch(() => null);
  if (found) kept.Inside = found.AssistPanel;
  return found !== null;
}
