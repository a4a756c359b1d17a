"use client";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button, ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { useDeskWords } from "#components/ui/language";

/** Whatever a page of the desk could not do: said calmly, with the number under which it was logged. */
export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useDeskWords();
  const router = useRouter();
  // The server has to be asked again; only then is there something else to show.
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <>
      <h1 className="pb-5 font-serif text-2xl font-bold">{t.errorTitle}</h1>
      <EmptyState title={t.errorText} action={<span className="inline-flex gap-3"><Button tone="ink" onClick={retry}>{t.retry}</Button><ButtonLink href="/desk/articles">{t.backToArticles}</ButtonLink></span>}>
        {error.digest && t.errorNumber(error.digest)}
      </EmptyState>
    </>
  );
}
