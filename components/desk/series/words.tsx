"use client";
import { useLanguage } from "#components/ui/language";
import { series as en } from "#messages/en/series";
import { series as zh } from "#messages/zh-CN/series";

export function useSeriesWords(): (typeof zh)["desk"] {
  return (useLanguage() === "en" ? en : zh).desk;
}
