"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { useDeskWords } from "./language.tsx";

/** A link to hand on: shown whole, selected at a click, copied by a button. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const t = useDeskWords();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  // Where a form was just now, focus would be lost with it.
  useEffect(() => input.current?.focus(), []);
  const copy = async () => {
    input.current?.select();
    // Without https browsers offer no clipboard: the text is selected, so the keyboard still copies it.
    await navigator.clipboard?.writeText(text).then(() => setCopied(true), () => {});
  };
  return (
    <div className="flex gap-2">
      <input ref={input} readOnly aria-label={label} value={text} onFocus={(event) => event.target.select()} className="control font-mono text-xs" />
      <Button onClick={copy}>{copied ? t.copied : t.copy}</Button>
    </div>
  );
}
