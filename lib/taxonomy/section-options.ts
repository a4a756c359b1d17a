/** Sections in the order of the masthead, for forms and filters at the desk. */
export { findSectionOptions as findSections } from "./option-store.ts";
