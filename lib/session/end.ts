/** Ending somebody's sessions, for commands about people. */
export { endSessionsOf } from "./store.ts";
