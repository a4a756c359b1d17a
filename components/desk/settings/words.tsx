"use client";
import { useLanguage } from "#components/ui/language";
import { settings as en } from "#messages/en/settings";
import { settings as zh } from "#messages/zh-CN/settings";

export function useSettingsWords(): typeof zh {
  return useLanguage() === "en" ? en : zh;
}
