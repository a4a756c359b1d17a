/** The names printed above an article, for other domains. */
import { findBylines } from "./store.ts";

/** In order; people of the house by their name of today. */
export async function bylinesOf(articleId: number): Promise<string[]> {
  return (await findBylines(articleId)).map(({ name, guest }) => name ?? guest);
}
