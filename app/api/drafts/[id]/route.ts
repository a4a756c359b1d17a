import { saveDetails } from "#lib/articles/details";
import { openArticle } from "#lib/articles/open";
import { saveDraft } from "#lib/drafts/save";
import type { Failure } from "#lib/kernel/outcome";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { type Asked, routeHandler } from "#lib/web/route";

/** The body model's own limits are the smaller ones; this keeps a parser from being fed at all. */
const limits = { maxBytes: 8 * 1024 * 1024, maxDepth: 120 };

/**
 * Saves `{ content }` or `{ details }` of a draft over the version named in `If-Match`.
 * Answers `{ version, savedAt, … }`, after details with the abilities that follow from them; 409 with the text and details that are there meanwhile.
 */
export const PUT = routeHandler(async ({ request, actor, language, params }: Asked<{ id: string }>) => {
  const articleId = Number(params.id);
  const basedOn = Number(/^"(\d{1,9})"$/.exec(request.headers.get("if-match") ?? "")?.[1]);
  if (!Number.isInteger(basedOn)) return answerJson(versionMissing, language);
  const body = await readJson(request, limits);
  if (!body.ok) return answerJson(body, language);
  const part = partOf(body.value);
  const outcome = "details" in part ? await saveDetails(actor, { articleId, basedOn, details: part.details }) : await saveDraft(actor, { articleId, basedOn, content: part.content });
  const savedAt = new Date().toISOString();
  // A change of section, or of the names above the article, may change what this person may do with it.
  if (outcome.ok && "details" in part) return answerJson(outcome, language, { savedAt, abilities: await openArticle(actor, articleId).then((article) => article.abilities, () => undefined) });
  if (outcome.ok) return answerJson(outcome, language, { savedAt });
  if (outcome.code !== "draft.stale") return answerJson(outcome, language);
  const { version, content, details, savedBy, savedAt: theirTime } = await openArticle(actor, articleId);
  return answerJson(outcome, language, { version, theirs: content, details, savedBy, savedAt: theirTime });
});

const versionMissing: Failure = { ok: false, code: "draft.versionMissing", params: {} };

function partOf(value: unknown): { content: unknown } | { details: unknown } {
  if (typeof value === "object" && value !== null && "details" in value) return { details: value.details };
  return { content: typeof value === "object" && value !== null && "content" in value ? value.content : undefined };
}
