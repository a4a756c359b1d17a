"use client";
import { useLanguage } from "#components/ui/language";
import type { RecognisedPage } from "#lib/articles/types";
import { articles as en } from "#messages/en/articles";
import { articles as zh } from "#messages/zh-CN/articles";

/** What was left out, and why: nothing disappears unseen. */
export function Dropped({ dropped }: { dropped: RecognisedPage["dropped"] }) {
  const t = useLanguage() === "en" ? en : zh;
  if (dropped.length === 0) return null;
  return (
    <details className="pt-4 text-sm">
      <summary className="cursor-pointer text-ink-2">{t.dropped(dropped.length)}</summary>
      <ul className="grid gap-1.5 pt-2">
        {dropped.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
          <li key={index} className="border-l-2 border-rule pl-3 break-words text-ink-3">
            <span className="text-ink-2">{t.droppedReason[piece.reason]}</span> {piece.text}
          </li>
        ))}
      </ul>
    </details>
  );
}
