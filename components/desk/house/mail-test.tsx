"use client";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { type Answer, useCommand } from "#components/ui/use-command";
import { useState } from "react";
import { useDeskWords } from "#components/ui/language";
import { useHouseWords } from "./words.tsx";

type Tried = { to: string; reason: "off" | "address" | "refused" | "rejected" | null };

export function MailTest({ send }: { send: (input: unknown) => Promise<Answer<Tried>> }) {
  const t = useHouseWords().care;
  const desk = useDeskWords();
  const [tried, setTried] = useState<Tried | null>(null);
  const { run, busy, failure } = useCommand(send, setTried);
  return (
    <div className="grid max-w-md gap-3 pt-2">
      {failure && <FormMessage>{failure.message}</FormMessage>}
      {tried && (tried.reason === null ? <FormMessage tone="done">{t.mailSent(tried.to)}</FormMessage> : <FormMessage>{t.mailFailed[tried.reason]}</FormMessage>)}
      <Button className="justify-self-start" busy={busy} onClick={() => run({})}>{busy ? desk.working : t.mailSend}</Button>
    </div>
  );
}
