"use client";
import Link from "next/link";
import { useDeskWords } from "#components/ui/language";
import type { HelpArea } from "./help/areas.tsx";

type Props = { help: HelpArea; className?: string; titleClass?: string; children: string };

/** What a screen is called, and the quiet way to the page that explains it. */
export function ScreenTitle({ help, className = "", titleClass = "", children }: Props) {
  const t = useDeskWords();
  return (
    <div className={`flex flex-wrap items-baseline gap-x-3 ${className}`}>
      <h1 className={`font-serif text-2xl font-bold ${titleClass}`}>{children}</h1>
      <Link href={`/desk/help/${help}`} prefetch={false} aria-label={t.helpOn(children)} className="inline-flex min-h-6 items-center text-xs text-ink-3 underline decoration-rule underline-offset-4 hover:text-ink hover:decoration-current">{t.help}</Link>
    </div>
  );
}
