"use client";
import { useEffect } from "react";
import type { Answer } from "#components/ui/use-command";
import { readEvent } from "./bell.tsx";

/** What a page is about has been looked at: its notices are read. Put it only where there are unread ones. */
export function ReadHere({ articleId, read }: { articleId: number; read: (input: { articleId: number }) => Promise<Answer<unknown>> }) {
  useEffect(() => {
    void read({ articleId }).then(() => dispatchEvent(new Event(readEvent)), () => null);
  }, [articleId, read]);
  return null;
}
