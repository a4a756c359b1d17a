import type { TaskName } from "#lib/ai/types";

const reworking: ReadonlySet<TaskName> = new Set<TaskName>(["rewrite", "shorten", "expand", "tone"]);

/** Whether an answer stands for words that were selected. */
export const reworks = (task: TaskName): boolean => reworking.has(task);
