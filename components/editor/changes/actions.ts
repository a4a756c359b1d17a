/** The commands about what readers have already, and about hours, as server actions. */
import type { Answer } from "#components/ui/use-command";

type Act<I, T> = (input: I) => Promise<Answer<T>>;
type One = { articleId: number };

export type ChangeActions = {
  retract: Act<One & { reason: string }, undefined>;
  setEmbargo: Act<One & { at: string | null }, { at: string | null }>;
  scheduleUnpublish: Act<One & { at: string }, { at: string }>;
  cancelUnpublish: Act<One, undefined>;
};
