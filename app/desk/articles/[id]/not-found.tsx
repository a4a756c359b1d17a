import { Missing } from "#components/desk/missing";
import { currentActor } from "#lib/session/current";

/** The writer's screen has no frame around it: what is missing there brings its own room. */
export default async function ArticleNotFound() {
  const actor = await currentActor();
  return <main className="mx-auto max-w-2xl px-5 py-16"><Missing language={actor.kind === "person" ? actor.language : "zh-CN"} /></main>;
}
