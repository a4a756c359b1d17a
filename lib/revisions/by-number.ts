/** One state of a text by the number of its row, for what was printed from it. */
export { findRevision } from "./store.ts";
