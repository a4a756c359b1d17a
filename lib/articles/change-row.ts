/** For other domains whose commands hold an article: changes where it stands, never its text. */
export { updateArticle } from "./store.ts";
