/** A person's notices of one article, for whoever shows it. */
export { countUnreadOfArticle } from "./notices-store.ts";
