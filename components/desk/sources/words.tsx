"use client";
import { useLanguage } from "#components/ui/language";
import { sources as en } from "#messages/en/sources";
import { sources as zh } from "#messages/zh-CN/sources";

export function useSourceWords(): typeof zh {
  return useLanguage() === "en" ? en : zh;
}
