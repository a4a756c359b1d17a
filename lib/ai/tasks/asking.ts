/** What each task shows a model and needs of it: the gate asks before anything is sent. Pure. */
import type { Asking } from "../routing.ts";
import type { TaskName } from "../types.ts";

const ofSelection: ReadonlySet<TaskName> = new Set<TaskName>(["rewrite", "shorten", "expand", "tone"]);

/** Every task shows the draft; those that show sources say so. `selection`: something must be selected. */
export function askingOf(task: TaskName): Asking & { selection: boolean } {
  return { task, needs: ["text"], drafts: true, sources: task === "draft", selection: ofSelection.has(task) };
}
