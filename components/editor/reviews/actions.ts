/** What can be done with an article on its way, as server actions. */
import type { Answer } from "#components/ui/use-command";
import type { Begun } from "../comments/talk.ts";

type Act<I> = (input: I) => Promise<Answer<unknown>>;
type One = { articleId: number };

export type ReviewActions = {
  submit: Act<One & { remark: string; assigneeId: number | null; dueAt: string | null }>;
  sign: Act<One & { basedOn: number; hash: string; step: string; remark: string }>;
  returnArticle: Act<One & { reason: string; passage: Begun | null }>;
  withdraw: Act<One>;
  assign: Act<One & { personId: number; remark: string }>;
  takeOver: Act<One>;
  setDue: Act<One & { dueAt: string }>;
};
