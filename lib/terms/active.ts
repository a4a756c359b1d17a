/** The matcher of the lists in force, made once for each state of them. */
import { once } from "#lib/kernel/process";
import { makeMatcher, type Matcher } from "./match.ts";
import { findTermsOf } from "./terms-store.ts";

type Kept = { key: string; matcher: Matcher };
const kept = () => once("terms-matcher", (): { last: Kept | null } => ({ last: null }));

/** @param versions list → version; versions never change, so their numbers name what they say. */
export async function activeMatcher(versions: Record<string, number>): Promise<Matcher> {
  const key = JSON.stringify(versions);
  const { last } = kept();
  if (last?.key === key) return last.matcher;
  const matcher = makeMatcher(await findTermsOf(versions));
  kept().last = { key, matcher };
  return matcher;
}
