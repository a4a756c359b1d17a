"use client";
import { useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords, useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { offline as en } from "#messages/en/offline";
import { suggest as suggestEn } from "#messages/en/suggest";
import { offline as zh } from "#messages/zh-CN/offline";
import { suggest as suggestZh } from "#messages/zh-CN/suggest";
import type { Unsent } from "./collab/send-unsent.ts";
import { findUnsent } from "./collab/unsent.ts";
import { saveAsFile } from "./save-as-file.ts";

/** `leave`: whether the server has ended the session; `clear`: takes everything of this person off the device. */
type Leaving = { leave: () => Promise<boolean>; clear: (personId: number) => Promise<void> };

/** Signing out takes drafts off this device: what the server does not have yet is sent first, and where that fails a person decides. */
export function useSigningOut(personId: number, { leave, clear }: Leaving) {
  const t = useDeskWords();
  const english = useLanguage() === "en";
  const words = (english ? en : zh).leaving;
  const { printed } = english ? suggestEn : suggestZh;
  const notify = useNotify();
  const [left, setLeft] = useState<readonly Unsent[]>([]);
  /** @returns whether the person is gone from here; false: the server did not answer. */
  const go = async () => {
    if (!(await leave())) return false;
    await clear(personId);
    location.assign("/sign-in");
    return true;
  };
  const goOrSay = async () => {
    if (!(await go())) notify({ text: t.connectionLost });
  };
  const signOut = async () => {
    const unsent = await findUnsent(personId).catch(() => []);
    if (unsent.length === 0) return goOrSay();
    notify({ text: words.sending });
    try {
      const { sendUnsent } = await import("./collab/send-unsent.ts");
      const still = await sendUnsent(unsent, printed);
      if (still.length === 0) return goOrSay();
      setLeft(still);
    } catch {
      // Without a network the rest of the program may not come either; nobody is signed out then.
      notify({ text: t.connectionLost });
    }
  };
  // Outside of the frame: the button stands in its header.
  const asking = left.length > 0 && createPortal(<Asking left={left} go={go} onStay={() => setLeft([])} />, document.body);
  return { signOut, asking };
}

function Asking({ left, go, onStay }: { left: readonly Unsent[]; go: () => Promise<boolean>; onStay: () => void }) {
  const t = useDeskWords();
  const words = (useLanguage() === "en" ? en : zh).leaving;
  const [saved, setSaved] = useState(false);
  const [going, setGoing] = useState<"not" | "now" | "failed">("not");
  const readable = left.flatMap(({ articleId, text }) => (text === null ? [] : { articleId, text }));
  const goAnyway = async () => {
    setGoing("now");
    if (!(await go())) setGoing("failed");
  };
  return (
    <Dialog open onClose={onStay} title={words.title}>
      <p>{words.lead(left.length)}</p>
      <ul className="my-2 list-disc pl-5">{left.map(({ articleId, headline, text }) => <li key={articleId}>{text === null ? words.unreadable(articleId) : headline.trim() || words.untitled(articleId)}</li>)}</ul>
      <p className="text-ink-2">{words.explain}</p>
      <p role="status" className="min-h-6 text-sm text-ink-3">{saved && words.saved}</p>
      {/* Here and not at the foot of the page, which this window covers. */}
      {going === "failed" && <FormMessage>{t.connectionLost}</FormMessage>}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button tone="ink" busy={going === "now"} onClick={onStay}>{words.stay}</Button>
        {readable.length > 0 && <Button onClick={() => { saveAsFile(readable); setSaved(true); }}>{words.saveFile}</Button>}
        <Button tone="quiet" busy={going === "now"} onClick={() => void goAnyway()}>{words.leave}</Button>
      </div>
    </Dialog>
  );
}
