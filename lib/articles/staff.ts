/** People of the house as choices of a filter. */
export { findStaff as findStaffNames } from "./store.ts";
