import { deskWords } from "#components/desk/words";
import { Chip } from "#components/ui/chip";
import type { Lang } from "#lib/i18n/languages";
import type { SourceProblem } from "#lib/sources/types";

/** What a person has to look at; nothing where all is well. */
export function SourceState({ changed, problem, language }: { changed: boolean; problem: SourceProblem; language: Lang }) {
  const t = deskWords(language).sources;
  if (changed) return <Chip tone="amber">{t.changed}</Chip>;
  return problem === "" ? null : <Chip tone="alert">{t.problems[problem]}</Chip>;
}
