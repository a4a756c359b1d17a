/** Slips that were put right, for the record of how an article was made. */
export { findTypos } from "./corrections-store.ts";
