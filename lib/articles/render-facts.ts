/** Renders a text with the numbers of its sources, and freezes its ledger. Call outside of transactions: checking takes a while. */
import { type RenderedContent, render } from "#lib/content/render";
import { type Printing, readFacts } from "#lib/facts/article-facts";
import type { FactsAsked } from "#lib/facts/ledger";
import { printedLedger, sourceMarks } from "#lib/facts/printed";
import type { ClaimState, PrintedLedger } from "#lib/facts/types";
import type { Assembled } from "./assemble.ts";
import type { ArticleSubject } from "./store.ts";

/** What a publication keeps of the facts; null where nothing was there to check against and nobody decided anything. */
export type PrintedFacts = { claims: Record<ClaimState, number>; ledger: PrintedLedger } | null;

/** @param assembled its body without suggestions. @returns `basis`: what the check rested on (`basisOf`). */
export async function renderWithFacts(subject: ArticleSubject, assembled: Assembled, printing: Printing = {}): Promise<{ rendered: RenderedContent; facts: PrintedFacts; asked: FactsAsked; basis: string }> {
  const { content, details, pictures } = assembled;
  const { language } = subject.row;
  const { ledger, asked, numbers, sources, people, basis } = await readFacts(subject, content, printing);
  const rendered = render(content, { pictures, language, sourceMarks: sourceMarks(content.body, ledger, numbers, sources) });
  // A name is printed where the page prints it anyway.
  const shown = new Set([...details.bylines.map(({ personId }) => personId), details.responsibleEditorId]);
  const nameOf = (decision: number) => {
    const person = people.get(decision);
    return person && shown.has(person.id) ? (language === "en" && person.nameEn) || person.name : "";
  };
  const printed = printedLedger(ledger, numbers, nameOf);
  return { rendered, asked, basis, facts: asked.checked || ledger.all.verified > 0 ? { claims: ledger.all, ledger: printed } : null };
}
