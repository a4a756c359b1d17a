/** All that a model can be asked for. */
import type { TaskInput, TaskName } from "#lib/ai/types";
import { isSeen } from "#lib/content/clean";
import { continueTask } from "./continue.ts";
import { draftTask } from "./draft.ts";
import { headlinesTask } from "./headlines.ts";
import { outlineTask } from "./outline.ts";
import { interviewTask, questionsTask } from "./questions.ts";
import { expandTask, rewriteTask, shortenTask, toneTask } from "./rework.ts";
import { socialTask } from "./social.ts";
import { standfirstTask, summaryTask } from "./standfirst.ts";
import { tagsTask } from "./tags.ts";
import type { Task } from "./task.ts";

const tasks: Readonly<Record<TaskName, Task>> = {
  draft: draftTask,
  outline: outlineTask,
  continue: continueTask,
  rewrite: rewriteTask,
  shorten: shortenTask,
  expand: expandTask,
  tone: toneTask,
  headlines: headlinesTask,
  standfirst: standfirstTask,
  summary: summaryTask,
  questions: questionsTask,
  interview: interviewTask,
  tags: tagsTask,
  social: socialTask,
};

export function taskOf(name: TaskName): Task {
  return tasks[name];
}

/** Whether there is anything for the task to work on; without it a model would have to invent. */
export function hasWhatItNeeds({ needs }: Task, input: TaskInput): boolean {
  if (needs === "subject") return isSeen(input.headline + input.standfirst + input.body + input.wish);
  return needs === "sources" ? input.sources.length > 0 : isSeen(input[needs]);
}
