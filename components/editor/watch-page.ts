/** What happens to the page as a whole: keys, leaving, coming back, the network, files dropped beside the text. */
import { openPanel } from "./panel/open-panel.ts";
import type { Workroom } from "./workroom.ts";

/** Listens until the function it returns is called. */
export function watchPage(room: Workroom): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const { saver, uploads } = room;
  const saveIfNeeded = () => {
    if (saver.status().unsaved && saver.status().state !== "conflict") saver.happen({ is: "wanted" });
  };
  addEventListener("keydown", (event) => onKey(event, room), { signal, capture: true });
  addEventListener("online", () => onOnline(room), { signal });
  addEventListener("pagehide", () => saver.happen({ is: "leaving" }), { signal });
  addEventListener("blur", () => saver.status().state === "saving" && saveIfNeeded(), { signal });
  // Coming back, perhaps from signing in in another tab.
  addEventListener("focus", () => ["signedOut", "offline", "away"].includes(saver.status().state) && saveIfNeeded(), { signal });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && saver.happen({ is: "leaving" }), { signal });
  addEventListener("beforeunload", (event) => (saver.wouldLose() || uploads.busy) && event.preventDefault(), { signal });
  for (const type of ["dragover", "drop"] as const) addEventListener(type, keepPage, { signal });
  return () => {
    ending.abort();
    saver.happen({ is: "leaving" });
  };
}

function onKey(event: KeyboardEvent, room: Workroom): void {
  if (!(event.metaKey || event.ctrlKey) || event.altKey || event.isComposing || event.keyCode === 229) return;
  if (event.key.toLowerCase() === "s" && !event.shiftKey) void room.saver.saveNow();
  // In a comment, and in the reason for a claim, it sends.
  else if (event.key === "Enter" && !(event.target instanceof Element && event.target.closest(".tk-form, .fc-form"))) openPanel(room, "publish", "publish");
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function onOnline({ saver, uploads }: Workroom): void {
  saver.happen({ is: "online" });
  uploads.retryAll();
}

/** A file let go beside the text would otherwise open in place of this page. */
function keepPage(event: DragEvent): void {
  if (event.dataTransfer?.types.includes("Files") && !event.defaultPrevented) event.preventDefault();
}
