"use client";
import { useLanguage } from "#components/ui/language";
import type { RecognisedPage } from "#lib/articles/types";
import { articles as en } from "#messages/en/articles";
import { articles as zh } from "#messages/zh-CN/articles";

/** What the page did not say, or said in a way that a person should look at. */
export function Warnings({ warnings }: { warnings: RecognisedPage["warnings"] }) {
  const t = useLanguage() === "en" ? en : zh;
  if (warnings.length === 0) return null;
  return (
    <ul className="grid gap-1 border-l-2 border-amber bg-amber-wash px-3 py-2 text-sm text-amber">
      {warnings.map(({ code, params }) => {
        const words = t.warning[code];
        return <li key={code}>{typeof words === "string" ? words : words(Number(params.count ?? 0))}</li>;
      })}
    </ul>
  );
}
