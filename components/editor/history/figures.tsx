import { use } from "react";
import type { AnyNode, Change, Run } from "#lib/content/diff-types";
import { useRoom } from "../context.ts";
import { attributeName } from "./notes.ts";
import { Runs, type Show } from "./runs.tsx";
import { PicturesContext } from "./shown-pictures.ts";

const ofFigures = ["alt", "caption", "credit"];

/** Whether all that there is to read of a block stands in its attributes: a picture, a card that leads elsewhere. */
export function isFigure({ type, attrs }: AnyNode, empty: boolean): boolean {
  return type === "figure" || (empty && type !== "formulaBlock" && Object.values(attrs ?? {}).some((value) => typeof value === "string" && value !== ""));
}

/** A picture or card with what is written to it. */
export function PlainFigure({ node, as }: { node: AnyNode; as: "same" | "added" | "removed" }) {
  const textOf = (name: string) => String(node.attrs?.[name] ?? "");
  return (
    <>
      {node.type === "figure" && <Picture media={node.attrs?.media} mark={as === "same" ? undefined : as} />}
      <dl>{namesOf(node).filter((name) => textOf(name) !== "").map((name) => <Line key={name} name={name} runs={[{ is: as, piece: { text: textOf(name) }, marks: [] }]} show="both" />)}</dl>
    </>
  );
}

/** Both pictures where it was replaced, and each line with what changed in it. */
export function ChangedFigure({ change, show }: { change: Change; show: Show }) {
  const { before, after, attributes } = change;
  const replaced = attributes.some(({ name }) => name === "media");
  const runsOf = (name: string): readonly Run[] => {
    const text = String(after.attrs?.[name] ?? "");
    return attributes.find((each) => each.name === name)?.words ?? (text === "" ? [] : [{ is: "same", piece: { text }, marks: [] }]);
  };
  return (
    <>
      {after.type === "figure" && (!replaced || show !== "after") && <Picture media={before.attrs?.media} mark={replaced ? "removed" : undefined} />}
      {replaced && show !== "before" && <Picture media={after.attrs?.media} mark="added" />}
      <dl>{namesOf(after).filter((name) => runsOf(name).length > 0).map((name) => <Line key={name} name={name} runs={runsOf(name)} show={show} />)}</dl>
    </>
  );
}

function namesOf({ type, attrs }: AnyNode): readonly string[] {
  return type === "figure" ? ofFigures : Object.keys(attrs ?? {}).filter((name) => typeof attrs?.[name] === "string");
}

function Line({ name, runs, show }: { name: string; runs: readonly Run[]; show: Show }) {
  const { t } = useRoom();
  return <div><dt>{attributeName(name, t.history)}</dt><dd><Runs runs={runs} show={show} /></dd></div>;
}

function Picture({ media, mark }: { media: unknown; mark: string | undefined }) {
  const { t } = useRoom();
  const picture = use(PicturesContext)(typeof media === "number" ? media : 0);
  if (!picture) return <p className="hi-no-picture" data-mark={mark}>{t.history.was.noPicture}</p>;
  return <img src={picture.path} width={picture.width} height={picture.height} alt={picture.alt || t.history.was.picture} data-mark={mark} loading="lazy" />;
}
