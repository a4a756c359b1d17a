/** How a command speaks: sentences for people, JSON for scripts; in the language of the terminal. */
import { failureSentence } from "#lib/i18n/failure";
import type { Lang } from "#lib/i18n/languages";
import type { Failure } from "#lib/kernel/outcome";
import { commandLine as english } from "#messages/en/commandLine";
import { doctor as doctorEnglish } from "#messages/en/doctor";
import { commandLine as chinese } from "#messages/zh-CN/commandLine";
import { doctor as doctorChinese } from "#messages/zh-CN/doctor";

export type Words = typeof chinese;

export type Terminal = {
  json: boolean;
  language: Lang;
  words: Words;
  doctorWords: typeof doctorChinese;
  /** Something that was done: a sentence, or its data as one line of JSON. */
  tell: (sentence: string, data: object) => void;
  /** Something on the way, for people only; goes to standard error, so that a pipe gets results alone. */
  remark: (sentence: string) => void;
  /** Why it was not done; returns the exit code 1. */
  refuse: (code: string, sentence: string) => number;
  refuseFor: (failure: Failure) => number;
  sentenceFor: (failure: Failure) => string;
  /** How it is used; returns the exit code 2. */
  misused: (sentence: string) => number;
};

/** Chinese where LC_ALL, LC_MESSAGES or LANG (the first that is set) says so, else English. */
export function languageOf(environment: Record<string, string | undefined>): Lang {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? "zh-CN" : "en";
}

export function makeTerminal(json: boolean, language: Lang): Terminal {
  const failed = (code: string, sentence: string, exit: number, params: Failure["params"] = {}) => {
    if (json) console.log(JSON.stringify({ error: code, message: sentence, ...(Object.keys(params).length > 0 && { params }) }));
    else console.error(sentence);
    return exit;
  };
  return {
    json,
    language,
    words: language === "en" ? english : chinese,
    doctorWords: language === "en" ? doctorEnglish : doctorChinese,
    tell: (sentence, data) => console.log(json ? JSON.stringify(data) : sentence),
    remark: (sentence) => {
      if (!json) console.error(sentence);
    },
    refuse: (code, sentence) => failed(code, sentence, 1),
    refuseFor: (failure) => failed(failure.code, failureSentence(failure, language), 1, failure.params),
    sentenceFor: (failure) => failureSentence(failure, language),
    misused: (sentence) => failed("usage", sentence, 2),
  };
}
