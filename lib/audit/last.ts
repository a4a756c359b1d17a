/** Who did something to a thing last, for telling whoever comes too late. */
export { findLastActor as lastActor } from "./list-store.ts";
