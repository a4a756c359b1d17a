import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { followAssistance } from "./follow.ts";
import { standingWords } from "./passage.ts";

/** Keeps the answers of this screen up to date, once for the whole screen. */
export function useFollowingAssistance(): void {
  const place = useRoom();
  useEffect(() => followAssistance(place), [place]);
}

/** The selected words of the body, wherever the focus is; "" for none. */
export function useSelectedWords(): string {
  const editor = useValue(useRoom().room.body);
  const [words, setWords] = useState(() => selectedWords(editor));
  useEffect(() => {
    const follow = () => setWords(selectedWords(editor));
    follow();
    editor?.on("transaction", follow);
    return () => void editor?.off("transaction", follow);
  }, [editor]);
  return words;
}

function selectedWords(editor: Editor | null): string {
  if (!editor || editor.state.selection.empty) return "";
  return standingWords(editor.state.doc, editor.state.selection).trim();
}
