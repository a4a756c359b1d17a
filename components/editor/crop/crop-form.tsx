import { useState } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import type { DeskPicture } from "#lib/media/types";
import { useRoom } from "../context.ts";
import { Choice } from "./choice.tsx";
import { fitted, inPixels, type Point, type Ratio, ratios, whole } from "./geometry.ts";
import { Stage } from "./stage.tsx";
import { useSaving } from "./use-saving.ts";

const modes = ["crop", "focus"] as const;
const ratioNames = Object.keys(ratios) as Ratio[];

/** `start`: the picture the window was opened for; `toWhole`: null where `picture` is whole. */
type Props = { picture: DeskPicture; start: number; apply: (media: number) => void; toWhole: (() => void) | null };

export function CropForm({ picture, start, apply, toWhole }: Props) {
  const { t, room } = useRoom();
  const [mode, setMode] = useState<(typeof modes)[number]>("crop");
  const [ratio, setRatio] = useState<Ratio>("free");
  const [rect, setRect] = useState(() => whole(picture));
  const [focus, setFocus] = useState<Point | null>(picture.focus ?? null);
  const close = () => room.cropping.set(null);
  const { save, busy, failure } = useSaving({ picture, start, apply, close });
  const choose = (next: Ratio) => {
    setRatio(next);
    setRect(fitted(rect, next, picture));
  };
  const { x, y, width, height } = inPixels(rect, picture);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Choice legend={t.crop.what} name="crop-mode" options={modes} words={t.crop.modes} chosen={mode} onChoose={setMode} />
        {mode === "crop" && <Choice legend={t.crop.ratio} name="crop-ratio" options={ratioNames} words={t.crop.ratios} chosen={ratio} onChoose={choose} />}
      </div>
      <p className="ed-hint" id="crop-help">{mode === "crop" ? t.crop.cropHelp : t.crop.focusHelp}</p>
      <Stage {...{ picture, mode, ratio, rect, focus }} onRect={setRect} onFocus={setFocus} />
      <p role="status" className="ed-hint">{mode === "crop" ? t.crop.rect(width, height, x, y) : focus ? t.crop.at(focus.x, focus.y) : t.crop.middle}</p>
      {failure && <FormMessage>{failure}</FormMessage>}
      <div className="flex flex-wrap gap-2">
        <Button tone="ink" busy={busy} onClick={() => void save(rect, focus)}>{busy ? t.crop.saving : t.crop.save}</Button>
        {mode === "crop" ? <Button onClick={() => { setRatio("free"); setRect(whole(picture)); }}>{t.crop.reset}</Button> : <Button onClick={() => setFocus(null)}>{t.crop.noFocus}</Button>}
        {toWhole && <Button onClick={toWhole}>{t.crop.toWhole}</Button>}
        <Button tone="quiet" className="ml-auto" onClick={close}>{t.crop.cancel}</Button>
      </div>
    </div>
  );
}
