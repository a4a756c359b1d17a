/** In which language a text is written. */
import type { Lang } from "#lib/i18n/languages";

/** Chinese when a sixth of its letters are Chinese: one character says as much as several Latin letters. `declared` decides where there are hardly any. */
export function languageOf(text: string, declared: string | null = null): Lang {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (chinese + latin < 10 && declared !== null) return /^en\b/i.test(declared) ? "en" : "zh-CN";
  return chinese === 0 && latin === 0 ? "zh-CN" : chinese * 5 >= latin ? "zh-CN" : "en";
}
