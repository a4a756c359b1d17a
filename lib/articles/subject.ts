/** An article as the gate is asked about it, for other domains whose commands are about articles. */
export { type ArticleSubject, articleSubject } from "./store.ts";
