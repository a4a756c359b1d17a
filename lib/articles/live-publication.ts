/** What readers have of an article now, for other domains. */
export { findLivePublication } from "./publication-store.ts";
