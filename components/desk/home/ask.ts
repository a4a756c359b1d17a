/** Questions to the server that change nothing. */
import type { Arrangement, HomeStories, OpenedHome } from "#lib/home/types";
import type { Lang } from "#lib/i18n/languages";

async function post(path: string, body: object, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body), ...(signal && { signal }) });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response;
}

/** The page with this arrangement; null asks for the one that readers have. */
export async function askPage(language: Lang, arrangement: Arrangement | null, signal?: AbortSignal): Promise<OpenedHome> {
  return (await post("/api/home", { language, arrangement }, signal)).json();
}

export type StoriesAsked = { language: Lang; q: string; section: number | null; before: string | null };

export async function askStories(asked: StoriesAsked, signal?: AbortSignal): Promise<HomeStories> {
  return (await post("/api/home/stories", asked, signal)).json();
}
