import { Button } from "#components/ui/button";
import { useRoom } from "../context.ts";
import type { Shown } from "./answers.ts";
import { assistOf } from "./state.ts";

/** Words that are carried away by hand bring no mark: whoever pastes them into the article is told to declare them. */
export function CopyButton({ line, text, label }: { line: Shown; text: string; label?: string }) {
  const { room, t: { assistant: t } } = useRoom();
  const state = assistOf(room);
  const copy = async () => {
    // Without https browsers offer no clipboard.
    const copied = await (navigator.clipboard?.writeText(text).then(() => true, () => false) ?? false);
    state.say(line.id, copied ? { tone: "done", words: t.copied } : { tone: "error", words: t.notCopied });
  };
  return <Button small tone="quiet" aria-label={label} onClick={() => void copy()}>{t.copy}</Button>;
}
