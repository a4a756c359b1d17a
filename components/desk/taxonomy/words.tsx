"use client";
import { useLanguage } from "#components/ui/language";
import { taxonomy as en } from "#messages/en/taxonomy";
import { taxonomy as zh } from "#messages/zh-CN/taxonomy";

export function useTaxonomyWords(): typeof zh {
  return useLanguage() === "en" ? en : zh;
}
