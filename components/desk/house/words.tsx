"use client";
import { useLanguage } from "#components/ui/language";
import { house as en } from "#messages/en/house";
import { house as zh } from "#messages/zh-CN/house";

export function useHouseWords(): typeof zh {
  return useLanguage() === "en" ? en : zh;
}
