/** Ending somebody's sessions, for commands about people. */
export { endEverySession, endSessionsOf } from "./store.ts";
