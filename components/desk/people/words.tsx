"use client";
import { useLanguage } from "#components/ui/language";
import { people as en } from "#messages/en/people";
import { people as zh } from "#messages/zh-CN/people";

export function usePeopleWords(): typeof zh {
  return useLanguage() === "en" ? en : zh;
}
