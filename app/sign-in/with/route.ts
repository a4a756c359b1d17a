import { isLang } from "#lib/i18n/languages";
import { beginElsewhere } from "#lib/session/sign-in-elsewhere";
import { cookieLine, elsewhereCookie } from "#lib/web/cookies";
import { routeHandler } from "#lib/web/route";
import { safeNext } from "../next.ts";

/** Off to the provider; what was begun is known again by a cookie. */
export const GET = routeHandler(async ({ request, actor }) => {
  const asked = new URL(request.url).searchParams;
  const lang = asked.get("lang");
  const language = isLang(lang) ? lang : undefined;
  const begun = await beginElsewhere(actor, { next: safeNext(asked.get("next")), language });
  if (!begun.ok) return new Response(null, { status: 303, headers: { location: `/sign-in?${new URLSearchParams({ failed: begun.code, ...(language && { lang: language }) })}`, "cache-control": "no-store" } });
  const headers = new Headers({ location: begun.value.address, "cache-control": "no-store" });
  headers.append("set-cookie", cookieLine(elsewhereCookie, begun.value.token, 600));
  return new Response(null, { status: 303, headers });
});
