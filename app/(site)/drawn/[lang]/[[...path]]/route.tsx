import { HeadTags } from "#components/site/head-tags";
import { drawPage } from "#lib/kernel/request-store";
import { drawnPages } from "#lib/reading/shell";
import { pageAt } from "./pages.ts";

export const dynamic = "force-dynamic";

/** Any reader's page, drawn in one pass and left with the front: no flight data, no second rendering, no stream (decision 51). */
export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  // From the address itself: Next gives a handler other spellings of these than a page.
  const [lang = "", ...path] = pathname.slice(drawnPages.length + 1).split("/");
  const [head, page] = await pageAt(path)(lang, Object.fromEntries(searchParams));
  return new Response(null, { status: drawPage(<HeadTags head={head} />, page) ? 200 : 404 });
}
