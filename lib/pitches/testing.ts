/** For tests: a section with people, and an idea of its author. */
import { makeSection, newMark, valueOf } from "#lib/articles/testing";
import { makeColleague } from "#lib/comments/testing";
import { proposePitch } from "./propose.ts";

export async function makeBoard(text = "为什么写：水渠修好了。\n去问村支书。") {
  const section = await makeSection();
  const [author, editor, second, chief, stranger] = [await makeColleague("author"), await makeColleague("editor", [section.id]), await makeColleague("editor", [section.id]), await makeColleague("chief"), await makeColleague("author")];
  const headline = `选题${newMark()}`;
  const { articleId } = valueOf(await proposePitch(author, { headline, text, sectionId: section.id }));
  return { section, author, editor, second, chief, stranger, headline, articleId, seen: { articleId, basedOn: 1 }, /** As the proposer sends them again. */ words: { articleId, basedOn: 1, headline, text, sectionId: section.id } };
}
