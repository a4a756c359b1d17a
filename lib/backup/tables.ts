/** Tables for a backup, for whoever restores one. */
export { makeTables } from "./tables-store.ts";
