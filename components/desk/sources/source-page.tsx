import Link from "next/link";
import { deskWords } from "#components/desk/words";
import type { Answer } from "#components/ui/use-command";
import type { Lang } from "#lib/i18n/languages";
import { writtenIn } from "#lib/i18n/written-in";
import type { OpenedSource } from "#lib/sources/types";
import { Changed } from "./changed.tsx";
import { Facts, Used } from "./facts.tsx";
import { Particulars } from "./particulars-form.tsx";
import { Passages } from "./passages.tsx";
import { SourceState } from "./source-state.tsx";

type Act = (input: unknown) => Promise<Answer<unknown>>;
export type SourceDeeds = { compare: (input: unknown) => Promise<Answer<{ outcome: "same" | "changed" | "kept" | "problem" | "nothing" }>>; describe: Act; settle: Act };
type Props = { source: OpenedSource; language: Lang; timeZone: string; deeds: SourceDeeds };

/** One source: what it says, what is known of it, where it is used. */
export function SourcePage({ source, language, timeZone, deeds }: Props) {
  const t = deskWords(language).sources;
  const { particulars } = source;
  const told = source.changedAt ? t.told.changed : source.problem === "gone" && source.hash === "" ? t.told.goneBare : source.problem && t.told[source.problem];
  return (
    <>
      <header className="pb-5">
        <p className="pb-2 text-sm"><Link href="/desk/sources" prefetch={false} className="text-ink-2 underline underline-offset-4 hover:text-ink">{t.page.back}</Link></p>
        <h1 lang={writtenIn(particulars.name)} className="font-serif text-2xl font-bold wrap-anywhere">{particulars.name || particulars.url || t.list.unnamed}</h1>
        <p className="flex flex-wrap items-center gap-2 pt-1 text-sm text-ink-2">{t.kinds[source.kind]}<SourceState changed={source.changedAt !== null} problem={source.problem} language={language} /></p>
        {told && <p className="pt-2 text-sm text-ink-2">{told}</p>}
      </header>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-8">
          {source.change && <Changed source={source} change={source.change} settle={deeds.settle} />}
          <Passages passages={source.passages} />
        </div>
        <div className="grid min-w-0 content-start gap-8">
          <Facts source={source} language={language} timeZone={timeZone} compare={deeds.compare} />
          <Used source={source} language={language} />
          <Particulars source={source} describe={deeds.describe} />
        </div>
      </div>
    </>
  );
}
