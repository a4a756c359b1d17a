/** Which rows of `articles` an actor's lists show, for statements of other domains. */
export { inScope } from "./list-store.ts";
