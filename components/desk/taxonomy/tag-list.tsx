"use client";
import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { EmptyState } from "#components/ui/empty-state";
import { Menu } from "#components/ui/menu";
import { useNotify } from "#components/ui/notices";
import { Cell, Row, Table } from "#components/ui/table";
import type { Answer } from "#components/ui/use-command";
import type { TagRow } from "#lib/taxonomy/types";
import { MergeTagDialog, RemoveTagDialog, RenameTagDialog } from "./tag-dialogs.tsx";
import { useTaxonomyWords } from "./words.tsx";

export type TagDeed = (input: unknown) => Promise<Answer<unknown>>;
type Open = { what: "rename" | "merge" | "remove"; tag: TagRow } | null;

/** Tags by name, with what can be done to each. */
export function TagList({ tags, names, searched, deeds }: { tags: TagRow[]; /** Of all tags, to merge into. */ names: string[]; searched: boolean; deeds: { merge: TagDeed; remove: TagDeed; rename: TagDeed } }) {
  const t = useTaxonomyWords();
  const router = useRouter();
  const notify = useNotify();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const done = (text?: string) => {
    close();
    if (text) notify({ text });
    router.refresh();
  };
  if (tags.length === 0) return <EmptyState title={searched ? t.noTagsFound : t.emptyTags}>{searched ? undefined : t.emptyTagsText}</EmptyState>;
  return (
    <>
      <Table label={t.tags} columns={[t.column.tag, t.nameEn, t.column.articles, t.column.deeds]}>
        {tags.map((tag) => (
          <Row key={tag.id}>
            <Cell><span className="font-serif text-base font-bold break-words">{tag.name}</span></Cell>
            <Cell label={t.nameEn}><span lang="en" className="text-ink-2">{tag.nameEn || "—"}</span></Cell>
            <Cell label={t.column.articles} numeric>{t.articleCount(tag.articles)}</Cell>
            <Cell corner>
              <Menu
                label={t.deedsOf(tag.name)}
                items={[
                  { label: t.edit, onSelect: () => setOpen({ what: "rename", tag }) },
                  { label: t.mergeTag, disabled: names.length < 2, onSelect: () => setOpen({ what: "merge", tag }) },
                  { label: t.remove, danger: true, onSelect: () => setOpen({ what: "remove", tag }) },
                ]}
              >
                <Ellipsis aria-hidden className="size-4" />
              </Menu>
            </Cell>
          </Row>
        ))}
      </Table>
      {open?.what === "rename" && <RenameTagDialog tag={open.tag} save={deeds.rename} onClose={close} onDone={() => done()} />}
      {open?.what === "merge" && <MergeTagDialog tag={open.tag} names={names} save={deeds.merge} onClose={close} onDone={(into) => done(t.merged(open.tag.name, into))} />}
      {open?.what === "remove" && <RemoveTagDialog tag={open.tag} save={deeds.remove} onClose={close} onDone={() => done(t.removed(open.tag.name))} />}
    </>
  );
}
