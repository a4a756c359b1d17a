import { useCallback, useEffect, useState } from "react";
import type { PreviewLine } from "#lib/previews/types";
import { useRoom } from "../context.ts";

export type Links = { lines: readonly PreviewLine[] | null; failed: boolean; load: () => Promise<void> };

/** The links of this article, asked for when the window opens and after each change. */
export function useLinks(): Links {
  const { article } = useRoom();
  const [lines, setLines] = useState<readonly PreviewLine[] | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(async () => {
    setFailed(false);
    await asked(article.id).then(setLines, () => setFailed(true));
  }, [article.id]);
  useEffect(() => void load(), [load]);
  return { lines, failed, load };
}

async function asked(articleId: number): Promise<PreviewLine[]> {
  const response = await fetch(`/desk/articles/${articleId}/preview-links`, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`preview links: ${response.status}`);
  return ((await response.json()) as { lines: PreviewLine[] }).lines;
}
