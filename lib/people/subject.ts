/** A person as the gate needs them, for commands of other domains that are done to people. */
export { personSubject, type PersonSubject } from "./store.ts";
