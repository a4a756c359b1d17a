"use client";
import { useLanguage } from "#components/ui/language";
import { models as en } from "#messages/en/models";
import { models as zh } from "#messages/zh-CN/models";

export function useModelWords(): typeof zh {
  return useLanguage() === "en" ? en : zh;
}
