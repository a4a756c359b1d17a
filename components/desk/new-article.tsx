"use client";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { Lang } from "#lib/i18n/languages";

type Start = (input: { language: Lang }) => Promise<Answer<{ articleId: number }>>;

/** Starts an article in the person's language and opens it; a double click starts one. */
export function NewArticle({ start, language, label, className }: { start: Start; language: Lang; label: string; className?: string }) {
  const router = useRouter();
  const { run, busy, failure } = useCommand(start, ({ articleId }) => router.push(`/desk/articles/${articleId}`));
  return (
    <>
      <Button tone="ink" busy={busy} className={className} onClick={() => run({ language })}>{label}</Button>
      {failure && <FormMessage>{failure.message}</FormMessage>}
    </>
  );
}
