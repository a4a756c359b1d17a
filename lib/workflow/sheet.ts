/** The sign-off sheet: every name under every text, with times, hashes and remarks; what does not hold is told with its reason. */
import type { Actor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/subject";
import { query } from "#lib/kernel/query";
import { findSections } from "#lib/taxonomy/section-options";
import { bylinesOf } from "#lib/articles/bylines";
import { askedOf, hashedDraft } from "./read-standing.ts";
import { standing } from "./standing.ts";
import type { Sheet, SheetLine, SheetRound } from "./types.ts";
import { findReviewEvents, findRevisionNumbers, findSignatures } from "./workflow-store.ts";

type Dated = { round: number; at: string; submitted: boolean; line: SheetLine };

export const readSheet: (actor: Actor, articleId: number) => Promise<Sheet> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ subject }) => {
    const { row } = subject;
    const asked = await askedOf(subject, (await hashedDraft(subject)).hash);
    const now = standing(asked);
    const [events, signed] = [await findReviewEvents(row.id), await findSignatures(row.id)];
    const numbers = await findRevisionNumbers([...new Set([...signed.map(({ revisionId }) => revisionId), ...events.map(({ revisionId }) => revisionId)].filter((id) => id !== null))]);
    const why = new Map(now.voided.map((signature) => [signature.id, signature.why]));
    const stepOf = (key: string) => asked.workflow.steps.find((step) => step.key === key) ?? null;
    const names = signed.map(({ revisionId, ...signature }): Dated => ({ round: signature.round, at: signature.at, submitted: false, line: { is: "signature", signature, step: stepOf(signature.step), revision: numbers.get(revisionId) ?? 0, why: why.get(signature.id) ?? null } }));
    const deeds = events.filter(({ step }) => step === "").map((event): Dated => {
      const at = event.createdAt.toISOString();
      return { round: event.round, at, submitted: event.kind === "submitted", line: { is: "event", kind: event.kind, at, person: event.personName, to: event.toName, text: event.text, quote: event.quote, dueAt: event.dueAt?.toISOString() ?? null, hash: event.hash, revision: event.revisionId === null ? null : (numbers.get(event.revisionId) ?? null) } };
    });
    const section = (await findSections()).find(({ id }) => id === row.sectionId);
    return {
      article: { id: row.id, headline: row.headline, language: row.language, section: section ? { name: section.name, nameEn: section.nameEn } : null, authors: await bylinesOf(row.id), version: row.version, hash: asked.hash },
      steps: now.steps,
      rounds: roundsOf([...names, ...deeds]),
    };
  },
});

/** Submissions are counted as people count them; in between a round is counted on by a return. */
function roundsOf(lines: Dated[]): SheetRound[] {
  const sorted = lines.sort((a, b) => a.at.localeCompare(b.at));
  const rounds: SheetRound[] = [];
  for (const { submitted, line } of sorted) {
    const last = rounds.at(-1);
    if (submitted) rounds.push({ number: (last?.number ?? 0) + 1, lines: [line] });
    else if (last) last.lines.push(line);
    else rounds.push({ number: 0, lines: [line] });
  }
  return rounds;
}
