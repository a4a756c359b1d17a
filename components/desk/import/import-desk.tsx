"use client";
import { useState } from "react";
import type { Answer } from "#components/ui/use-command";
import { ChoosePage } from "./choose-page.tsx";
import { ReviewPage } from "./review-page.tsx";
import type { RecognisedPage } from "#lib/articles/types";

export type ImportAction = (input: RecognisedPage["proposal"]) => Promise<Answer<{ articleId: number }>>;

/** Two steps: give a page, look over what was found in it. Nothing is stored before the second is confirmed. */
export function ImportDesk({ importArticle, timeZone }: { importArticle: ImportAction; timeZone: string }) {
  const [page, setPage] = useState<RecognisedPage | null>(null);
  // What was pasted stays when one goes back a step.
  const [pasted, setPasted] = useState("");
  if (page === null) return <ChoosePage pasted={pasted} onPaste={setPasted} onRecognised={setPage} />;
  return <ReviewPage page={page} timeZone={timeZone} importArticle={importArticle} onBack={() => setPage(null)} />;
}
