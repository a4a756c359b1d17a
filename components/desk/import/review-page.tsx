"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { CheckField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { useCommand } from "#components/ui/use-command";
import type { RecognisedPage } from "#lib/articles/types";
import { articles as en } from "#messages/en/articles";
import { articles as zh } from "#messages/zh-CN/articles";
import { Dropped } from "./dropped.tsx";
import type { ImportAction } from "./import-desk.tsx";
import { Warnings } from "./warnings.tsx";
import { ProposalFields } from "./proposal-fields.tsx";

/** What was found, each line correctable, beside the text as it would be printed. */
export function ReviewPage({ page, timeZone, importArticle, onBack }: { page: RecognisedPage; timeZone: string; importArticle: ImportAction; onBack: () => void }) {
  const t = useLanguage() === "en" ? en : zh;
  const router = useRouter();
  const isLabelled = page.warnings.some(({ code }) => code === "labelled");
  // A label that came in goes on unless a person says otherwise.
  const [proposal, setProposal] = useState<RecognisedPage["proposal"]>({ ...page.proposal, declared: isLabelled });
  const { run, busy, failure } = useCommand(importArticle, ({ articleId }) => router.push(`/desk/articles/${articleId}`));
  return (
    <form className="grid gap-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]" onSubmit={(event) => { event.preventDefault(); void run(proposal); }}>
      <div className="grid content-start gap-4">
        <h2 className="font-serif text-xl font-bold">{t.found}</h2>
        <p className="text-sm text-ink-2">{t.foundLead}</p>
        <Warnings warnings={page.warnings} />
        <ProposalFields proposal={proposal} written={page.published?.text ?? null} responsibleEditor={page.responsibleEditor} timeZone={timeZone} sections={page.sections} onChange={setProposal} />
        {isLabelled && <CheckField label={t.declareAll} checked={proposal.declared ?? false} onChange={(event) => setProposal({ ...proposal, declared: event.target.checked })} />}
        {failure && <FormMessage>{failure.message}</FormMessage>}
        <div className="flex flex-wrap gap-3">
          <Button tone="primary" type="submit" busy={busy}>{busy ? t.making : t.makeDraft}</Button>
          <Button onClick={onBack}>{t.startOver}</Button>
        </div>
      </div>
      <div className="min-w-0">
        <h2 className="font-serif text-xl font-bold">{t.body}</h2>
        <p className="pb-3 text-sm text-ink-3">{t.bodyHint}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
        <section lang={proposal.language} aria-label={t.body} tabIndex={0} className="max-h-[70vh] overflow-auto border border-rule bg-paper p-5">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: HTML of render() alone, escaped by construction. */}
          <div className="body" dangerouslySetInnerHTML={{ __html: page.html }} />
        </section>
        <Dropped dropped={page.dropped} />
      </div>
    </form>
  );
}
