import { expect, test } from "vitest";
import { type Actor, anonymous, personActor, systemActor } from "#lib/access/actor";
import { can, type SourceFacts } from "#lib/access/policy";
import { roles } from "#lib/access/roles";
import { sourceScope } from "./scope.ts";

const actors: Actor[] = [anonymous, systemActor("test"), ...roles.flatMap((role) => [[], [1]].map((sectionIds) => personActor({ kind: "person", id: 7, name: "甲", role, owner: false, sectionIds, language: "zh-CN", sessionHash: "" })))];
const articles = [null, 1, 2].flatMap((sectionId) => [[], [7], [8]].map((authorIds) => ({ sectionId, authorIds, live: "never" as const })));

/** As the statement of the list decides. */
function inScope(actor: Actor, source: SourceFacts): boolean {
  const scope = sourceScope(actor);
  if (scope.everything) return true;
  return scope.personId !== null && (source.createdBy === scope.personId || source.articles.some(({ authorIds }) => authorIds.includes(scope.personId ?? 0)));
}

test("the list shows exactly the sources that its reader may open", () => {
  let compared = 0;
  for (const actor of actors)
    for (const createdBy of [null, 7, 8])
      for (const using of [[], ...articles.map((article) => [article]), articles]) {
        const source = { createdBy, articles: using };
        expect(inScope(actor, source), JSON.stringify({ actor, source })).toBe(can(actor, "source.read", source));
        compared++;
      }
  expect(compared).toBe(10 * 3 * 11);
});
