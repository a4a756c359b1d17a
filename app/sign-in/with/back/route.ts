import { finishElsewhere } from "#lib/session/sign-in-elsewhere";
import { cookieIn, cookieLine, elsewhereCookie, ticketCookie } from "#lib/web/cookies";
import { routeHandler } from "#lib/web/route";
import { safeNext } from "../../next.ts";

/** Back from the provider: the form goes on with a ticket that no script sees and no address holds. */
export const GET = routeHandler(async ({ request, actor }) => {
  const token = cookieIn(request.headers.get("cookie"), elsewhereCookie);
  const headers = new Headers({ "cache-control": "no-store" });
  headers.append("set-cookie", cookieLine(elsewhereCookie, "", 0));
  const finished = await finishElsewhere(actor, { token, query: new URL(request.url).search.slice(1) });
  if (finished.ok) {
    const { ticket, more, next } = finished.value;
    headers.append("set-cookie", cookieLine(ticketCookie, ticket, 600));
    headers.set("location", `/sign-in?${new URLSearchParams({ step: more ? "factor" : "in", next: safeNext(next) })}`);
  } else headers.set("location", `/sign-in?failed=${finished.code}`);
  return new Response(null, { status: 303, headers });
});
