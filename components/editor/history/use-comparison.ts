import { useEffect, useState } from "react";
import { diffContents } from "#lib/content/diff";
import type { ContentDiff } from "#lib/content/diff-types";
import type { ArticleContent } from "#lib/content/types";
import type { ReadRevision, RevisionLine } from "#lib/revisions/types";
import { useRoom } from "../context.ts";
import { type ShownPicture, shown } from "../pictures/shown.ts";
import { loadRevision } from "./load.ts";

export type With = "now" | "before";
/** `older`: the number of the other version, null where there is none before. */
export type Comparison = { line: RevisionLine; with: With; older: number | null; diff: ContentDiff; find: (media: number) => ShownPicture | undefined };

const nothing: ArticleContent = { kicker: "", headline: "", standfirst: "", note: "", body: { type: "doc", content: [] } };

/** The difference between a version and what is on screen, or between it and the version before. Null while it is being fetched. */
export function useComparison(number: number, other: With, round: number): Comparison | "failed" | null {
  const { room, article } = useRoom();
  const [found, setFound] = useState<Comparison | "failed" | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks once more after a failure.
  useEffect(() => {
    let current = true;
    const compare = async () => {
      const revision = await loadRevision(article.id, number);
      const older = other === "before" && revision.before !== null ? await loadRevision(article.id, revision.before) : null;
      const [before, after] = other === "now" ? [revision.content, room.read().content] : [older?.content ?? nothing, revision.content];
      if (current) setFound({ line: revision.line, with: other, older: revision.before, diff: diffContents(before, after, article.language), find: picturesOf([revision, older], (media) => room.pictures.find(media)) });
    };
    setFound(null);
    compare().catch(() => current && setFound("failed"));
    return () => {
      current = false;
    };
  }, [article, room, number, other, round]);
  return found;
}

function picturesOf(revisions: readonly (ReadRevision | null)[], onScreen: (media: number) => ShownPicture | undefined): Comparison["find"] {
  const known = new Map(revisions.flatMap((revision) => revision?.pictures ?? []).map((picture) => [picture.id, shown(picture)]));
  return (media) => known.get(media) ?? onScreen(media);
}
