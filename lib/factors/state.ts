/** What second factors a person has, for other domains. */
export { factorsOf } from "./factor-store.ts";
