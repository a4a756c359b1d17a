"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Lang } from "#lib/i18n/languages";
import { desk as en } from "#messages/en/desk";
import { desk as zh } from "#messages/zh-CN/desk";

const Language = createContext<Lang>("zh-CN");
const words: Record<Lang, typeof zh> = { "zh-CN": zh, en };

/** Tells the controls below in which language to speak. */
export function LanguageProvider({ language, children }: { language: Lang; children: ReactNode }) {
  return <Language value={language}>{children}</Language>;
}

/** The language of the person at the screen. */
export function useLanguage(): Lang {
  return useContext(Language);
}

/** The words of the desk in that language. */
export function useDeskWords(): typeof zh {
  return words[useLanguage()];
}
