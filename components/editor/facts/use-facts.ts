import { useEffect } from "react";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { factsOf, type Facts, keptSources, type Looked } from "./facts.ts";
import { followFacts } from "./follow.ts";

/** Remembered on this device: whether settled claims are marked in the text. */
const place = "linjia-facts-supported";

/** Keeps the ledger of this screen up to date, once for the whole screen. */
export function useFollowing(): void {
  const room = useRoom();
  const { showSupported } = factsOf(room.room);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it follows outlives every render.
  useEffect(() => followFacts(room), [room.room]);
  useEffect(() => {
    try {
      showSupported.set(localStorage.getItem(place) !== "off");
    } catch {
      // A browser without storage shows them.
    }
  }, [showSupported]);
}

export function rememberSupported(facts: Facts, on: boolean): void {
  facts.showSupported.set(on);
  try {
    if (on) localStorage.removeItem(place);
    else localStorage.setItem(place, "off");
  } catch {
    // It is forgotten with the page.
  }
}

/** `checked`: there is something to compare with. */
export function useFacts(): { facts: Facts; looked: Looked; checked: boolean } {
  const { room } = useRoom();
  const facts = factsOf(room);
  const looked = useValue(facts.looked);
  const { sources } = useValue(facts.loaded);
  return { facts, looked, checked: keptSources(sources).length > 0 };
}
