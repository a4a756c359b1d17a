/** The keys of this screen, as people on their machines know them. Pure. */
import type { comfort } from "#messages/zh-CN/comfort";

export type KeyName = keyof (typeof comfort)["keys"]["of"];
export type KeyGroup = keyof (typeof comfort)["keys"]["group"];

/** `Mod` is ⌘ or Ctrl, `Alt` is ⌥ or Alt; several ways are parted by blanks. */
export const keysByGroup: Record<KeyGroup, readonly (readonly [KeyName, string])[]> = {
  page: [["palette", "Mod+K Mod+Alt+K"], ["save", "Mod+S"], ["publish", "Mod+Enter"], ["find", "Mod+F"], ["findNext", "Mod+G Mod+Shift+G"], ["comment", "Mod+Alt+M"], ["claims", "Mod+Alt+J Mod+Alt+Shift+J"], ["outline", "Mod+Alt+O"], ["focus", "Mod+Alt+Z"], ["keys", "?"]],
  text: [["bold", "Mod+B"], ["italic", "Mod+I"], ["code", "Mod+E"], ["link", "Mod+K"], ["footnote", "Mod+Alt+F"], ["formula", "Mod+Alt+E"], ["lineBreak", "Shift+Enter"], ["revise", "Mod+Shift+E"], ["undo", "Mod+Z Mod+Shift+Z"], ["toolbar", "Alt+F10"]],
  block: [["slash", "/"], ["move", "Alt+↑ Alt+↓"], ["tick", "Mod+Alt+X"], ["codeBlock", "Mod+Alt+C"]],
};

/** "Mod+Alt+O" becomes "⌥⌘O" or "Ctrl+Alt+O". */
export function spelled(keys: string, apple: boolean): string {
  const [last = "", ...held] = keys.split("+").reverse();
  if (!apple) return [...held.reverse().map((key) => (key === "Mod" ? "Ctrl" : key)), last].join("+");
  const signs: Record<string, string> = { Alt: "⌥", Shift: "⇧", Mod: "⌘" };
  return ["Alt", "Shift", "Mod"].filter((key) => held.includes(key)).map((key) => signs[key]).join("") + last;
}

export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
