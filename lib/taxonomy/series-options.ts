/** Series to choose from, for the article's details. */
export { findSeriesOptions as findSeries } from "./option-store.ts";
