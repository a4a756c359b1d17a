/** For the board of ideas: the article that an idea is from the start, and the person printed above it once it is accepted. */
export { anySubject, insertArticle, replaceBylines, sectionExists } from "./store.ts";
