/** Whether this site is to get sample content, or the rest of it; asked at every start. */
import { readState } from "./state.ts";
import { isUntouched } from "./store.ts";

export async function areSamplesWanted(): Promise<boolean> {
  const state = await readState();
  return state === null ? isUntouched() : state.state === "installing";
}
