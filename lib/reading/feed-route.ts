/** Answers for the route handlers of feeds: one line each. */
import { localPath } from "#lib/i18n/languages";
import { type FeedOf, readFeed } from "./feed.ts";
import { writeAtom } from "./feeds/atom.ts";
import { feedFiles, type FeedFormat } from "./feeds/formats.ts";
import { writeJsonFeed } from "./feeds/json-feed.ts";
import { writeRss } from "./feeds/rss.ts";
import type { Feed } from "./feeds/types.ts";
import { languageOf } from "./params.ts";
import { readRedirect } from "./redirects.ts";
import { xmlDocument } from "./xml.ts";

type Route = (request: Request, context: { params: Promise<{ lang: string; slug?: string }> }) => Promise<Response>;

const writers: Record<FeedFormat, (feed: Feed) => string> = {
  rss: (feed) => xmlDocument(writeRss(feed)),
  atom: (feed) => xmlDocument(writeAtom(feed)),
  json: writeJsonFeed,
};

export function feedRoute(of: FeedOf, format: FeedFormat): Route {
  return async (_, { params }) => {
    const { lang, slug = "" } = await params;
    const language = languageOf(lang);
    const { file, type } = feedFiles[format];
    const found = await readFeed(of, slug, language);
    if (!found) return movedOrMissing(localPath(language, `/${of}/${slug}`), file);
    const feed = { ...found, self: `${found.page}/${file}` };
    return new Response(Buffer.from(writers[format](feed)), { headers: { "content-type": `${type}; charset=utf-8`, ...linkOf(feed) } });
  };
}

/** WebSub, 4: a subscriber may look at the headers alone. */
function linkOf({ hub, self }: Feed): { link?: string } {
  const bracketed = (address: string) => `<${new URL(address).href}>`;
  return hub === null ? {} : { link: `${bracketed(hub)}; rel="hub", ${bracketed(self)}; rel="self"` };
}

/** The feed of a list that has another address now went there with its page. */
async function movedOrMissing(page: string, file: string): Promise<Response> {
  const moved = await readRedirect(page);
  return moved ? new Response(null, { status: 308, headers: { location: `${moved}/${file}` } }) : new Response(null, { status: 404 });
}
