"use client";
import { useCallback, useRef, useState } from "react";
import { useDeskWords } from "#components/ui/language";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { Arrangement, OpenedHome } from "#lib/home/types";
import { askPage } from "./ask.ts";
import { sameArrangement } from "./edits.ts";
import { useSteps } from "./use-steps.ts";
import { useHomeWords } from "./words.tsx";

export type SaveHome = (input: unknown) => Promise<Answer<{ version: string | null }>>;

/** `here`: saved from this screen, by this person. */
type Kept = { arrangement: Arrangement; version: string | null; here: boolean };

/** The arrangement on the screen, its steps back, and saving it over the version it was based on. Whatever is refused stays on the screen. */
export function useArranging(opened: OpenedHome, save: SaveHome) {
  const [told, say] = useState("");
  const steps = useSteps(opened.arrangement, say);
  const [kept, setKept] = useState<Kept>({ arrangement: opened.arrangement, version: opened.version, here: false });
  const sent = useRef(opened.arrangement);
  const { run, busy, failure, clear } = useCommand(save, ({ version }) => setKept({ arrangement: sent.current, version, here: true }));
  const saveOver = (version: string | null) => {
    sent.current = steps.arrangement;
    return run({ language: opened.language, arrangement: steps.arrangement, basedOn: version });
  };
  const newer = useNewer(opened, say);
  return {
    ...steps,
    told,
    say,
    busy,
    failure,
    kept,
    dirty: !sameArrangement(steps.arrangement, kept.arrangement),
    save: () => saveOver(kept.version),
    /** Somebody else's arrangement takes the place of the one here, which stays one step back. */
    takeOver: () => newer(({ arrangement, version }, t) => {
      steps.change(() => arrangement, t.tookOver);
      setKept({ arrangement, version, here: false });
      clear();
    }),
    /** The one here is saved over somebody else's, knowingly. */
    putMine: () => newer(({ version }) => void saveOver(version)),
  };
}

/** Asks for what readers have now, and says when that is not to be had. */
function useNewer({ language }: OpenedHome, say: (text: string) => void) {
  const t = useHomeWords();
  const { connectionLost } = useDeskWords();
  return useCallback(
    (then: (newer: OpenedHome, words: typeof t) => void) => askPage(language, null).then((newer) => then(newer, t), () => say(connectionLost)),
    [language, say, t, connectionLost],
  );
}

