"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button";
import { useDeskWords, useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { useAwake } from "#components/ui/use-awake";
import { type Answer, useCommand } from "#components/ui/use-command";
import { useEffect } from "react";

type Start = (input: { language: "zh-CN" | "en" }) => Promise<Answer<{ articleId: number }>>;

/** Starts an empty article and opens it. */
export function NewArticle({ start, className }: { start: Start; className?: string }) {
  const t = useDeskWords();
  const language = useLanguage();
  const router = useRouter();
  const notify = useNotify();
  // The first button one presses: a press before the script is there would be lost without a word.
  const awake = useAwake();
  const { run, busy, failure } = useCommand(start, ({ articleId }) => {
    router.push(`/desk/articles/${articleId}`);
    // Going back must show the list with the new draft in it.
    router.refresh();
  });
  useEffect(() => {
    if (failure) notify({ text: failure.message });
  }, [failure, notify]);
  return (
    <Button tone="ink" busy={busy} disabled={!awake} data-waking={!awake || undefined} className={className} onClick={() => run({ language })}>
      <Plus aria-hidden className="size-4" />
      {t.write}
    </Button>
  );
}
