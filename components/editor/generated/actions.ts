/** What can be done with marks of machine-made words, as server actions. */
import type { Answer } from "#components/ui/use-command";
import type { Generated } from "#lib/content/types";
import type { DeclaredField } from "#lib/labels/types";

type Act<I, T> = (input: I) => Promise<Answer<T>>;
type One = { articleId: number };

export type GeneratedActions = {
  carryGenerated: Act<One & { pieces: { mark: string; text: string; field: DeclaredField | null }[] }, { carried: number }>;
  declareGenerated: Act<One & { mark: string; model: string; note: string; text: string; fields: Partial<Record<DeclaredField, string>> }, Generated["attrs"]>;
  withdrawGenerated: Act<One & { mark: string; reason: string }, undefined>;
};
