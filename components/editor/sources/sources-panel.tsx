import { useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import type { SourceEntry } from "#lib/articles/types";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { useDetails } from "../panel/use-details.ts";
import { AddSource } from "./add-source.tsx";
import { followSources, keptSourcesOf } from "./kept-sources.ts";
import { SourceItem } from "./source-item.tsx";

/** What the article rests on, in the order in which it is printed, to read beside the text and quote from. */
export function SourcesPanel() {
  const { room, t: { sources: { panel: t } } } = useRoom();
  const { details: { sources } } = useDetails();
  const { revise } = useAbilities();
  const { state } = useValue(keptSourcesOf(room).listed);
  const [taken, setTaken] = useState<Taken | null>(null);
  useEffect(() => followSources(room), [room]);
  return (
    <section className="ed-part sr-part" aria-labelledby="panel-source-list">
      <h2 id="panel-source-list" tabIndex={-1}>{t.title}</h2>
      {revise ? <AddSource /> : <p className="ed-hint">{t.onlyReading}</p>}
      {state === "failed" && <><FormMessage>{t.failed}</FormMessage><Button small onClick={() => void keptSourcesOf(room).reload()}>{t.retry}</Button></>}
      {sources.length === 0 && <p className="ed-hint" role="status">{state === "loading" ? t.loading : t.none}</p>}
      <Lines sources={sources} onTaken={setTaken} />
      {taken && <PutBack taken={taken} onDone={() => setTaken(null)} />}
    </section>
  );
}

type Taken = { line: SourceEntry; at: number };

function Lines({ sources, onTaken }: { sources: readonly SourceEntry[]; onTaken: (taken: Taken) => void }) {
  const { change } = useDetails();
  const move = (from: number, to: number) => {
    const moved = [...sources];
    const [line] = moved.splice(from, 1);
    if (line) moved.splice(to, 0, line);
    change({ sources: moved });
  };
  const detach = (line: SourceEntry, at: number) => {
    change({ sources: sources.filter((_, other) => other !== at) });
    onTaken({ line, at });
  };
  const printed = sources.map(({ name, url }) => name.trim() !== "" || url !== "");
  return (
    <ol className="sr-list">
      {sources.map((line, at) => (
        <SourceItem
          // biome-ignore lint/suspicious/noArrayIndexKey: a line without a row has no other name.
          key={line.sourceId ?? `line-${at}`}
          line={line}
          number={printed.slice(0, at + 1).filter(Boolean).length}
          onUp={at > 0 ? () => move(at, at - 1) : null}
          onDown={at < sources.length - 1 ? () => move(at, at + 1) : null}
          onDetach={() => detach(line, at)}
        />
      ))}
    </ol>
  );
}

function PutBack({ taken: { line, at }, onDone }: { taken: Taken; onDone: () => void }) {
  const { t: { sources: { panel: t } } } = useRoom();
  const { details: { sources }, change } = useDetails();
  const putBack = () => {
    change({ sources: [...sources.slice(0, at), line, ...sources.slice(at)] });
    onDone();
  };
  return (
    <p className="sr-told" role="status">
      {t.detached(line.name || t.unnamed)} <Button small onClick={putBack}>{t.undo}</Button>
    </p>
  );
}
