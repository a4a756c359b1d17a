"use client";
import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ScreenTitle } from "#components/desk/screen-title";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Menu } from "#components/ui/menu";
import { useNotify } from "#components/ui/notices";
import { Cell, Row, Table } from "#components/ui/table";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { SeriesRow } from "#lib/taxonomy/types";
import { SeriesDialog } from "./series-dialog.tsx";
import { useSeriesWords } from "./words.tsx";

type Deed = (input: unknown) => Promise<Answer<unknown>>;
export type SeriesDeeds = { create: Deed; edit: Deed; remove: Deed };

/** The newest first. */
export function SeriesList({ series, deeds }: { series: SeriesRow[]; deeds: SeriesDeeds }) {
  const t = useSeriesWords();
  const router = useRouter();
  const [open, setOpen] = useState<SeriesRow | "new" | null>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    router.refresh();
  };
  return (
    <>
      <header className="flex flex-wrap items-end gap-3 pb-4">
        <div className="mr-auto">
          <ScreenTitle help="sections">{t.title}</ScreenTitle>
          <p className="pt-1 text-ink-2">{t.lead}</p>
        </div>
        <Button tone="ink" onClick={() => setOpen("new")}>{t.make}</Button>
      </header>
      {series.length === 0 ? <EmptyState title={t.empty}>{t.emptyText}</EmptyState> : (
        <Table label={t.title} columns={[t.column.series, t.column.articles, t.column.deeds]}>
          {series.map((one) => <SeriesLine key={one.id} series={one} remove={deeds.remove} onEdit={() => setOpen(one)} />)}
        </Table>
      )}
      {open === "new" && <SeriesDialog save={deeds.create} onClose={close} onDone={done} />}
      {open !== null && open !== "new" && <SeriesDialog series={open} save={deeds.edit} onClose={close} onDone={done} />}
    </>
  );
}

function SeriesLine({ series, remove, onEdit }: { series: SeriesRow; remove: Deed; onEdit: () => void }) {
  const t = useSeriesWords();
  const router = useRouter();
  const notify = useNotify();
  const { name, nameEn, slug, cover, id } = series;
  const removal = useCommand(remove, () => {
    notify({ text: t.removed(name) });
    router.refresh();
  });
  useEffect(() => {
    if (removal.failure) notify({ text: removal.failure.message });
  }, [removal.failure, notify]);
  return (
    <Row>
      <Cell>
        <div className="flex items-center gap-3">
          {cover && <img src={cover.path} alt="" className="h-10 w-16 flex-none rounded-xs object-cover" />}
          <div className="min-w-0">
            <p className="font-serif text-base font-bold break-words">{name}</p>
            <p className="text-xs break-all text-ink-3">{[nameEn, `/series/${slug}`].filter(Boolean).join(" · ")}</p>
          </div>
        </div>
      </Cell>
      <Cell label={t.column.articles} numeric>{t.articleCount(series.articles)}</Cell>
      <Cell corner>
        <Menu
          label={t.deedsOf(name)}
          items={[
            { label: t.change, onSelect: onEdit },
            { label: t.remove, danger: true, disabled: series.articles > 0, onSelect: () => void removal.run({ seriesId: id }) },
          ]}
        >
          <Ellipsis aria-hidden className="size-4" />
        </Menu>
      </Cell>
    </Row>
  );
}
