"use client";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useDeskWords } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import type { Answer } from "#components/ui/use-command";

/**
 * A deed on an idea, out of a window. The board behind it is asked for again: at once where somebody changed the words meanwhile, so that the
 * next try is for what is there now; else when the window is closed, or its sentence would go with it.
 */
export function useDeed<T>({ act, told, onClose }: { act: (input: unknown) => Promise<Answer<T>>; told: (value: T) => string; onClose: () => void }): { carryOut: (input: object) => Promise<string | null>; close: () => void } {
  const desk = useDeskWords();
  const router = useRouter();
  const notify = useNotify();
  const failed = useRef(false);
  const carryOut = async (input: object) => {
    const answer = await act(input).catch(() => null);
    failed.current = !answer?.ok;
    if (answer?.ok) notify({ text: told(answer.value) });
    if (answer?.ok || answer?.code === "pitch.changed") router.refresh();
    return answer?.ok ? null : (answer?.message ?? desk.connectionLost);
  };
  const close = () => {
    onClose();
    if (failed.current) router.refresh();
  };
  return { carryOut, close };
}
