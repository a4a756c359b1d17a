"use client";
import { useLanguage } from "#components/ui/language";
import { securityWords } from "./words-in.tsx";

export function useSecurityWords(): ReturnType<typeof securityWords> {
  return securityWords(useLanguage());
}
