"use client";
import { ArrowDown, ArrowUp, Ellipsis } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ScreenTitle } from "#components/desk/screen-title";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { useLanguage } from "#components/ui/language";
import { Menu } from "#components/ui/menu";
import { useNotify } from "#components/ui/notices";
import { Cell, Row, Table } from "#components/ui/table";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { StaffOption } from "#lib/articles/types";
import type { SectionRow } from "#lib/taxonomy/types";
import { deskWords } from "#components/desk/words";
import { EditorsDialog } from "./editors-dialog.tsx";
import { SectionDialog } from "./section-dialog.tsx";
import { WorkflowDialog } from "./workflow-dialog.tsx";
import { useTaxonomyWords } from "./words.tsx";

type Deed<T = unknown> = (input: unknown) => Promise<Answer<T>>;
export type SectionDeeds = { create: Deed; edit: Deed; move: Deed<{ position: number }>; remove: Deed; staff: Deed; workflow: Deed };
type Open = { what: "create" } | { what: "edit" | "editors" | "workflow"; section: SectionRow } | null;

/** Sections in the order of the masthead. */
export function SectionList({ sections, editors, deeds }: { sections: SectionRow[]; editors: StaffOption[]; deeds: SectionDeeds }) {
  const t = useTaxonomyWords();
  const router = useRouter();
  const [open, setOpen] = useState<Open>(null);
  const done = () => {
    setOpen(null);
    router.refresh();
  };
  return (
    <>
      <header className="flex flex-wrap items-end gap-3 pb-4">
        <div className="mr-auto">
          <ScreenTitle help="sections">{t.sections}</ScreenTitle>
          <p className="pt-1 text-ink-2">{t.sectionsLead}</p>
        </div>
        <Button tone="ink" onClick={() => setOpen({ what: "create" })}>{t.newSection}</Button>
      </header>
      {sections.length === 0 ? <EmptyState title={t.emptySections}>{t.emptySectionsText}</EmptyState> : (
        <Table label={t.sections} columns={[t.column.section, t.column.articles, t.column.editors, t.column.order, t.column.deeds]}>
          {sections.map((section, index) => <SectionLine key={section.id} section={section} first={index === 0} last={index === sections.length - 1} deeds={deeds} onOpen={setOpen} />)}
        </Table>
      )}
      {open?.what === "create" && <SectionDialog save={deeds.create} onClose={() => setOpen(null)} onDone={done} />}
      {open?.what === "edit" && <SectionDialog section={open.section} save={deeds.edit} onClose={done} onDone={done} />}
      {open?.what === "workflow" && <WorkflowDialog section={open.section} save={deeds.workflow} onClose={done} onDone={done} />}
      {open?.what === "editors" && <EditorsDialog section={open.section} editors={editors} save={deeds.staff} onClose={done} onDone={done} />}
    </>
  );
}

function SectionLine({ section, first, last, deeds, onOpen }: { section: SectionRow; first: boolean; last: boolean; deeds: SectionDeeds; onOpen: (open: Open) => void }) {
  const t = useTaxonomyWords();
  const { form: reviews } = deskWords(useLanguage()).review;
  const router = useRouter();
  const notify = useNotify();
  const { name, id } = section;
  const tell = (text: string) => {
    notify({ text });
    router.refresh();
  };
  const move = useCommand(deeds.move, ({ position }) => tell(t.moved(name, position)));
  const remove = useCommand(deeds.remove, () => tell(t.removed(name)));
  const failure = move.failure ?? remove.failure;
  useEffect(() => {
    if (failure) notify({ text: failure.message });
  }, [failure, notify]);
  return (
    <Row>
      <Cell>
        <p className="font-serif text-base font-bold break-words">{name}</p>
        <p className="text-xs break-all text-ink-3">{[section.nameEn, `/section/${section.slug}`].filter(Boolean).join(" · ")}</p>
      </Cell>
      <Cell label={t.column.articles} numeric>{section.articles > 0 ? <Link className="link" href={`/desk/articles?section=${id}`} prefetch={false}>{t.articleCount(section.articles)}</Link> : t.articleCount(0)}</Cell>
      <Cell label={t.column.editors}><span className="text-ink-2">{section.editors.map((editor) => editor.name).join("、") || t.noEditors}</span></Cell>
      <Cell label={t.column.order}>
        <button type="button" className="icon-button" aria-label={t.up(name)} disabled={first} onClick={() => move.run({ sectionId: id, direction: "up" })}><ArrowUp aria-hidden className="size-4" /></button>
        <button type="button" className="icon-button" aria-label={t.down(name)} disabled={last} onClick={() => move.run({ sectionId: id, direction: "down" })}><ArrowDown aria-hidden className="size-4" /></button>
      </Cell>
      <Cell corner>
        <Menu
          label={t.deedsOf(name)}
          items={[
            { label: t.edit, onSelect: () => onOpen({ what: "edit", section }) },
            { label: t.chooseEditors, onSelect: () => onOpen({ what: "editors", section }) },
            { label: reviews.open, onSelect: () => onOpen({ what: "workflow", section }) },
            { label: t.remove, danger: true, disabled: section.articles > 0, onSelect: () => void remove.run({ sectionId: id }) },
          ]}
        >
          <Ellipsis aria-hidden className="size-4" />
        </Menu>
      </Cell>
    </Row>
  );
}
