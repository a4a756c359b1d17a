"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks for the page again while the look goes on. */
export function Progress({ looked, total, words }: { looked: number; total: number; words: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 2_000);
    return () => clearInterval(timer);
  }, [router]);
  return <p className="grid gap-1 text-sm"><span role="status">{words}</span><progress className="h-1.5 w-full appearance-none overflow-hidden rounded-sm bg-sunken [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-ink" aria-label={words} value={looked} max={Math.max(1, total)} /></p>;
}
