import { beginElsewhere } from "#lib/session/sign-in-elsewhere";
import { cookieLine, elsewhereCookie } from "#lib/web/cookies";
import { routeHandler } from "#lib/web/route";
import { safeNext } from "../next.ts";

/** Off to the provider; what was begun is known again by a cookie. */
export const GET = routeHandler(async ({ request, actor }) => {
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  const begun = await beginElsewhere(actor, { next });
  if (!begun.ok) return new Response(null, { status: 303, headers: { location: `/sign-in?failed=${begun.code}`, "cache-control": "no-store" } });
  const headers = new Headers({ location: begun.value.address, "cache-control": "no-store" });
  headers.append("set-cookie", cookieLine(elsewhereCookie, begun.value.token, 600));
  return new Response(null, { status: 303, headers });
});
