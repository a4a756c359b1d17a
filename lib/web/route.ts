/** Turns a function of actor and request into a route handler; for `app/` only. */
import { type Actor, anonymous } from "#lib/access/actor";
import type { Lang } from "#lib/i18n/languages";
import { failureOf } from "#lib/kernel/outcome";
import { actorOfPage, currentActor } from "#lib/session/current";
import { answerJson } from "./answer.ts";
import { languageFor } from "./language.ts";

export type Asked<P> = { request: Request; actor: Actor; language: Lang; params: P };

/** Whatever is thrown, a Refusal or a fault, is answered as JSON with its status and a sentence. */
export function routeHandler<P extends object = object>(handle: (asked: Asked<P>) => Promise<Response>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    const accepted = request.headers.get("accept-language");
    let language = languageFor(anonymous, accepted);
    try {
      const actor = request.method === "GET" ? await actorOfPage() : await currentActor();
      language = languageFor(actor, accepted);
      return await handle({ request, actor, language, params: await context.params });
    } catch (error) {
      return answerJson(failureOf(error, new URL(request.url).pathname), language);
    }
  };
}
