import { feedRoute } from "#lib/reading/feed-route";

export const dynamic = "force-dynamic";

export const GET = feedRoute("tag", "rss");
