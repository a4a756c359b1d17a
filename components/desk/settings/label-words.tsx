"use client";
import { useLanguage } from "#components/ui/language";
import { aiLabel as en } from "#messages/en/aiLabel";
import { aiLabel as zh } from "#messages/zh-CN/aiLabel";

export function useLabelWords(): typeof zh {
  return useLanguage() === "en" ? en : zh;
}
