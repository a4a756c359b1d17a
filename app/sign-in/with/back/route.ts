import { finishElsewhere, languageLeft } from "#lib/session/sign-in-elsewhere";
import { cookieIn, cookieLine, elsewhereCookie, ticketCookie } from "#lib/web/cookies";
import { routeHandler } from "#lib/web/route";
import { safeNext } from "../../next.ts";

/** Back from the provider: the form goes on with a ticket that no script sees and no address holds. */
export const GET = routeHandler(async ({ request, actor }) => {
  const token = cookieIn(request.headers.get("cookie"), elsewhereCookie);
  const headers = new Headers({ "cache-control": "no-store" });
  headers.append("set-cookie", cookieLine(elsewhereCookie, "", 0));
  const language = actor.kind === "anonymous" ? await languageLeft(actor, token) : null;
  const finished = await finishElsewhere(actor, { token, query: new URL(request.url).search.slice(1) });
  const told = new URLSearchParams(language ? { lang: language } : {});
  if (finished.ok) {
    const { ticket, ways, next } = finished.value;
    headers.append("set-cookie", cookieLine(ticketCookie, ticket, 600));
    told.set("step", ways.length > 0 ? ways.join(" ") : "in");
    told.set("next", safeNext(next));
  } else told.set("failed", finished.code);
  headers.set("location", `/sign-in?${told}`);
  return new Response(null, { status: 303, headers });
});
