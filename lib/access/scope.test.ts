import { expect, test } from "vitest";
import { type Actor, anonymous, personActor, systemActor } from "./actor.ts";
import { type ArticleFacts, can } from "./policy.ts";
import { roles } from "./roles.ts";
import { articleScope } from "./scope.ts";

const lives = ["never", "scheduled", "live", "unpublished", "retracted"] as const;
const sections = [null, 1, 2];

function everyActor(): Actor[] {
  const people = roles.flatMap((role) => [[], [1], [1, 2]].map((sectionIds) => personActor({ kind: "person", id: 7, name: "甲", role, owner: false, sectionIds, language: "zh-CN", sessionHash: "" })));
  return [anonymous, systemActor("test"), ...people];
}

function inScope(actor: Actor, article: ArticleFacts): boolean {
  const scope = articleScope(actor);
  if (scope.everything) return true;
  if (scope.authorId !== null && article.authorIds.includes(scope.authorId)) return true;
  return article.sectionId !== null && scope.sectionIds.includes(article.sectionId);
}

test("a list shows exactly the articles that its reader may open", () => {
  let compared = 0;
  for (const actor of everyActor())
    for (const sectionId of sections)
      for (const live of lives)
        for (const authorIds of [[], [7], [8], [7, 8]]) {
          const article = { sectionId, live, authorIds };
          expect(inScope(actor, article), JSON.stringify({ actor, article })).toBe(can(actor, "article.read", article));
          compared++;
        }
  expect(compared).toBe(14 * 3 * 5 * 4);
});
