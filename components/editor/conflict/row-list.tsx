import { useRoom, type Words } from "../context.ts";
import { canKeepBoth, type Choice, type Piece, type Row } from "./compare.ts";
import type { SideNames } from "./conflict-view.tsx";
import { compareWords, type Span } from "./words.ts";

type Props = { rows: readonly Row[]; names: SideNames; choices: ReadonlyMap<number, Choice>; onChoose: (at: number, choice: Choice) => void };

/** The article from top to bottom: what differs side by side, what is the same folded into one line. */
export function RowList({ rows, names, choices, onChoose }: Props) {
  const { t } = useRoom();
  return (
    <ol className="ed-rows">
      {foldSame(rows).map((part) =>
        "count" in part ? (
          <li key={`same-${part.at}`} className="ed-row-same">{t.conflict.unchanged(part.count)}</li>
        ) : (
          <DifferentRow key={part.at} row={part.row} names={names} choice={choices.get(part.at) ?? part.row.suggested} onChoose={(choice) => onChoose(part.at, choice)} />
        ),
      )}
    </ol>
  );
}

function DifferentRow({ row, names, choice, onChoose }: { row: Extract<Row, { same: false }>; names: SideNames; choice: Choice; onChoose: (choice: Choice) => void }) {
  const { t, article } = useRoom();
  const words = compareWords(row.mine?.text ?? "", row.theirs?.text ?? "", article.language);
  const what = nameOf(row.mine ?? row.theirs, t);
  const sides = { mine: { piece: row.mine, spans: words.mine, name: names.mine }, theirs: { piece: row.theirs, spans: words.theirs, name: names.theirs } };
  return (
    <li className={`ed-row ${row.open ? "ed-row-open" : ""}`}>
      <fieldset>
        <legend>{what}{row.mine && row.theirs && row.mine.text === row.theirs.text ? ` · ${t.conflict.formatOnly}` : ""}</legend>
        {(["mine", "theirs"] as const).map((side) => (
          <label key={side} className="ed-side" data-chosen={choice === side || choice === "both" || undefined}>
            <span className="ed-side-name"><input type="radio" checked={choice === side} onChange={() => onChoose(side)} aria-label={`${t.conflict.choose(what)}: ${sides[side].name}`} />{sides[side].name}</span>
            <SideText piece={sides[side].piece} spans={sides[side].spans} />
          </label>
        ))}
        {canKeepBoth(row) && <label className="ed-both"><input type="radio" checked={choice === "both"} onChange={() => onChoose("both")} />{t.conflict.keepBoth}</label>}
      </fieldset>
    </li>
  );
}

function SideText({ piece, spans }: { piece: Piece | null; spans: Span[] }) {
  const { t, room } = useRoom();
  if (!piece) return <span className="ed-side-none">{t.conflict.nothing}</span>;
  const picture = piece.part === "body" && piece.block.type === "figure" ? room.pictures.find(piece.block.attrs.media) : undefined;
  return (
    <span className="ed-side-text">
      {picture && <img src={picture.path} width={picture.width} height={picture.height} alt={piece.text} />}
      {/* biome-ignore lint/suspicious/noArrayIndexKey: spans have no other name. */}
      {piece.text === "" ? <span className="ed-side-none">{t.conflict.emptyParagraph}</span> : spans.map((span, at) => (span.changed ? <mark key={at}>{span.text}</mark> : <span key={at}>{span.text}</span>))}
    </span>
  );
}

function nameOf(piece: Piece | null, t: Words): string {
  if (piece?.part !== "body") return t.fields[piece?.part ?? "body"];
  const { type } = piece.block;
  return type in t.conflict.block ? t.conflict.block[type as keyof Words["conflict"]["block"]] : t.conflict.block.paragraph;
}

function foldSame(rows: readonly Row[]): ({ at: number; count: number } | { at: number; row: Extract<Row, { same: false }> })[] {
  const parts: ReturnType<typeof foldSame> = [];
  for (const [at, row] of rows.entries()) {
    const last = parts.at(-1);
    if (!row.same) parts.push({ at, row });
    else if (last && "count" in last) last.count += 1;
    else parts.push({ at, count: 1 });
  }
  return parts;
}
