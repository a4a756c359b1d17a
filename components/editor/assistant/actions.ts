/** What can be done with a model's answer, as server actions. */
import type { Answer } from "#components/ui/use-command";
import type { Generated } from "#lib/content/types";
import type { DeclaredField } from "#lib/labels/types";

/** `part`: which line of the answer, -1: all of it. `mark`: a new name; sent twice it is one. */
export type Taking = { articleId: number; answerId: number; part: number; mark: string; text: string; fields: Partial<Record<DeclaredField, string>> };
export type AssistActions = { takeAnswer: (input: Taking) => Promise<Answer<Generated["attrs"]>> };
