import { useState } from "react";
import { same } from "../saving/same.ts";
import type { DeskPicture } from "#lib/media/types";
import { useRoom } from "../context.ts";
import { shown } from "../pictures/shown.ts";
import { inPixels, isWhole, type Point, pointWithin, type Rect } from "./geometry.ts";

type Given = { picture: DeskPicture; start: number; apply: (media: number) => void; close: () => void };
type Saving = { save: (rect: Rect, focus: Point | null) => Promise<void>; busy: boolean; failure: string };

/** Cuts, then keeps the point in sight, then puts the outcome where the old picture was; each only where something changed. */
export function useSaving({ picture, start, apply, close }: Given): Saving {
  const { room, actions, t } = useRoom();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const cutOut = async (rect: Rect): Promise<DeskPicture | string> => {
    const pixels = inPixels(rect, picture);
    if (isWhole(pixels, picture)) return picture;
    const answer = await actions.cropPicture({ id: picture.id, ...pixels });
    return answer.ok ? answer.value : answer.message;
  };
  const focusOn = async (made: DeskPicture, focus: Point | null): Promise<string> => {
    if (same(focus, made.focus ?? null)) return "";
    const answer = await actions.focusPicture({ id: made.id, focus });
    return answer.ok ? "" : answer.message;
  };
  const work = async (rect: Rect, focus: Point | null): Promise<string> => {
    const made = await cutOut(rect);
    if (typeof made === "string") return made;
    const wrong = await focusOn(made, pointWithin(focus, inPixels(rect, picture), picture));
    if (wrong !== "") return wrong;
    room.pictures.add(shown(made));
    if (made.id !== start) apply(made.id);
    close();
    return "";
  };
  const save = async (rect: Rect, focus: Point | null) => {
    setBusy(true);
    setFailure("");
    const wrong = await work(rect, focus).catch(() => t.notice.failed);
    setBusy(false);
    setFailure(wrong);
  };
  return { save, busy, failure };
}
