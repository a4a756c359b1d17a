"use client";
import { useLanguage } from "#components/ui/language";
import { home as en } from "#messages/en/home";
import { home as zh } from "#messages/zh-CN/home";

export function useHomeWords(): typeof zh {
  return useLanguage() === "en" ? en : zh;
}
