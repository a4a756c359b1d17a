"use client";
import { useLanguage } from "#components/ui/language";
import { enter } from "./session.ts";

/** After an account was made or mended: straight to the desk, or to the door when signing in by itself fails. */
export function useEntering(): (email: string, password: string) => Promise<void> {
  const language = useLanguage();
  return async (email, password) => {
    const entered = await enter(email, password);
    location.assign(entered.ok ? "/desk" : `/sign-in?lang=${language}`);
  };
}
