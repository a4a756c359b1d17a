/** What the words in the header and the notices over the text are made of. */
import type { ArticleDetails } from "#lib/articles/types";
import { allSaved, type Saving } from "./machine.ts";
import type { Theirs } from "./texts.ts";

/** `sent`: what of ours went out unanswered; with it the verdict can be found anew after more changes. */
export type Conflict = { theirs: Theirs; base: ArticleDetails; sent: readonly ArticleDetails[] };

/** What the machine does not know. */
export type Circumstances = {
  /** Why the server would not take it, in the person's language. */
  message: string | null;
  /** False: this device could not keep a copy either. */
  keptHere: boolean;
  savedAt: string | null;
  conflict: Conflict | null;
  /** Somebody else's details were taken because the same was not being changed here. */
  tookOver: { by: string | null } | null;
};

/** `apart`: everything is saved, and there is no line to the server just now. */
export type SaveState = "saved" | "apart" | "saving" | "offline" | "away" | "conflict" | "signedOut" | "refused";
/** Each change is a new object. */
export type SaveStatus = Circumstances & { state: SaveState; unsaved: boolean; version: number; /** Why the shared document is closed to this page. */ denied: "signedOut" | "denied" | "schema" | "tooLarge" | null; /** This device cannot keep a copy of the text. */ noCopy: boolean };

export function statusOf(saving: Saving, circumstances: Circumstances): SaveStatus {
  return { ...circumstances, state: stateOf(saving), unsaved: !allSaved(saving), version: saving.version, denied: null, noCopy: false };
}

function stateOf(saving: Saving): SaveState {
  if (saving.halt) return saving.halt;
  if (saving.refused) return "refused";
  if (saving.trouble) return saving.trouble === "offline" ? "offline" : "away";
  return allSaved(saving) ? "saved" : "saving";
}

/** Whether nobody needs to be told; conflicts are compared by identity. */
export function sameStatus(one: SaveStatus, other: SaveStatus): boolean {
  const keys = Object.keys(one) as (keyof SaveStatus)[];
  return keys.every((key) => one[key] === other[key]);
}
