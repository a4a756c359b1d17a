import { memo, type ReactNode, useMemo, useState } from "react";
import { Button } from "#components/ui/button";
import { type CitedSentence, joined, referenceOf } from "#lib/ai/tasks/citations";
import { checkCited, type CitedCheck, type NumberedSource } from "#lib/facts/cited";
import { useAbilities, useRoom } from "../context.ts";
import { factsOf } from "../facts/facts.ts";
import { useValue } from "../observable.ts";
import type { Shown } from "./answers.ts";
import { CopyButton } from "./copy-button.tsx";
import { whole } from "./parts.ts";
import { take } from "./take.ts";
import { useTaken } from "./use-taken.ts";

type Props = { line: Shown; paragraphs: readonly (readonly CitedSentence[])[]; /** Still being written: nothing can be taken yet. */ writing?: boolean };

/** A report with each sentence beside the passages it names. What does not hold stays in sight. */
export function ReportAnswer({ line, paragraphs, writing = false }: Props) {
  const { t: { assistant: { report: t } } } = useRoom();
  const [mended, setMended] = useState<ReadonlyMap<string, string>>(new Map());
  const texts = paragraphs.map((sentences, part) => joined(sentences.map(({ text }, at) => mended.get(`${part}.${at}`) ?? text)));
  const { sources, changed } = useShownSources(line);
  const mend = (name: string, text: string) => setMended(new Map(mended).set(name, text));
  return (
    <>
      {changed && <p className="ed-hint">{t.changed}</p>}
      {line.leftOut > 0 && <p className="ed-hint">{t.leftOut(line.leftOut)}</p>}
      <ol className="as-report">
        {paragraphs.map((sentences, part) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: that number is the name of the paragraph, for the server too.
          <li key={part}>
            {/* biome-ignore lint/suspicious/noArrayIndexKey: sentences never change places, and two may say the same. */}
            {sentences.map(({ text, cited }, at) => <Sentence key={`${at}-${text}`} text={mended.get(`${part}.${at}`) ?? text} named={cited.map(referenceOf).join(" ")} sources={sources} mend={writing ? null : (fixed) => mend(`${part}.${at}`, fixed)} />)}
            {!writing && <Deeds line={line} part={part} text={texts[part] ?? ""} />}
          </li>
        ))}
      </ol>
      {!writing && paragraphs.length > 1 && <All line={line} text={texts.join("\n")} />}
    </>
  );
}

type NumberedShown = NumberedSource & { name: string };

/** The sources under the numbers they had for the model. One that says something else since, or is attached no longer, has nothing to check against. */
function useShownSources({ shown }: Shown): { sources: readonly NumberedShown[]; changed: boolean } {
  const { sources, state } = useValue(factsOf(useRoom().room).loaded);
  return useMemo(() => {
    // While it is still being written they are those that are attached.
    if (shown.length === 0) return { sources, changed: false };
    const now = shown.map(({ number, sourceId, hash }) => {
      const same = sources.find((source) => source.sourceId === sourceId && source.hash === hash);
      return same ? { ...same, number } : { number, name: "", date: "", passages: [], gone: true };
    });
    return { sources: now, changed: state === "ready" && now.some((source) => "gone" in source) };
  }, [shown, sources, state]);
}

const namedIn = (named: string) => (named === "" ? [] : named.split(" ").map((each) => each.slice(1).split(".").map(Number)).map(([source = 0, passage = 0]) => ({ source, passage })));

/** Checked once for each wording: a sentence takes some milliseconds, and others are still being written. */
const Sentence = memo(function Sentence({ text, named, sources, mend }: { text: string; named: string; sources: readonly NumberedShown[]; mend: ((fixed: string) => void) | null }) {
  const { room, article } = useRoom();
  const { date, state } = useValue(factsOf(room).loaded);
  const check = useMemo(() => (state === "ready" ? checkCited(text, namedIn(named), sources, { date, language: article.language }) : null), [text, named, sources, date, state, article.language]);
  return (
    <span className="as-sentence" data-state={check?.state}>
      <span className="as-words" lang={article.language}>{marked(text, check)}</span>
      {namedIn(named).map(({ source, passage }) => <Reference key={`${source}.${passage}`} sources={sources} source={source} passage={passage} />)}
      {check && check.state !== "held" && <Verdict check={check} mend={mend} />}{" "}
    </span>
  );
});

/** What speaks against the sentence is underlined, the rest is not. */
function marked(text: string, check: CitedCheck | null): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to, kind } of [...(check?.claims ?? [])].sort((one, other) => one.from - other.from)) {
    if (kind === "wording" || from < at) continue;
    pieces.push(text.slice(at, from), <mark key={from} className="as-claim">{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...pieces, text.slice(at)];
}

function Reference({ sources, source, passage }: { sources: readonly NumberedShown[]; source: number; passage: number }) {
  const { t: { assistant: { report: t } } } = useRoom();
  const found = sources.find(({ number }) => number === source);
  const words = found?.passages[passage - 1];
  return <sup className="as-reference" title={words ? `${found?.name}：${words}` : t.noPassage}>{source}<span className="sr-only">{t.passage(source, passage)}</span></sup>;
}

/** In words, not by colour alone. */
function Verdict({ check: { state, claims, fix }, mend }: { check: CitedCheck; mend: ((fixed: string) => void) | null }) {
  const { article, t: { assistant: { report: t } } } = useRoom();
  if (state === "held") return null;
  const shown = claims.filter(({ kind }) => kind !== "wording").map(({ text }) => text);
  const says = claims.flatMap(({ evidence, state: each }) => (evidence && each === "contradicted" ? [evidence.text] : []));
  return (
    <span className="as-verdict" data-state={state}>
      {t.state[state](shown, says)}
      {fix !== "" && mend && <> <button type="button" className="link" lang={article.language} onClick={() => mend(fix)}>{t.mend(says)}</button></>}
    </span>
  );
}

function Deeds({ line, part, text }: { line: Shown; part: number; text: string }) {
  const place = useRoom();
  const { assistant: t } = place.t;
  const { revise } = useAbilities();
  const { by, busy } = useTaken(line, part);
  const all = useTaken(line, whole);
  const taken = by ?? all.by;
  return (
    <div className="as-deeds">
      {taken !== null && <span className="as-taken">{t.takenBy(taken)}</span>}
      {taken === null && revise && <Button small busy={busy} aria-label={t.of(t.report.take, text.slice(0, 30))} onClick={() => void take(place, { line, part, text, way: "below" })}>{t.report.take}</Button>}
      <CopyButton line={line} text={text} label={t.of(t.copy, text.slice(0, 30))} />
    </div>
  );
}

/** Only as long as no paragraph was taken by itself. */
function All({ line, text }: { line: Shown; text: string }) {
  const place = useRoom();
  const { assistant: t } = place.t;
  const { revise } = useAbilities();
  const { by, busy } = useTaken(line, whole);
  if (!revise || by !== null || line.takes.length > 0) return null;
  return <div className="as-deeds"><Button small tone="ink" busy={busy} onClick={() => void take(place, { line, part: whole, text, way: "below" })}>{t.report.takeAll}</Button></div>;
}
