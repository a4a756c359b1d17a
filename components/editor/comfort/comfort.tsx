import { useEffect } from "react";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { Palette } from "./palette.tsx";
import { comfortOf } from "./state.ts";
import { watchKeys } from "./watch-keys.ts";
import { ComfortWindows } from "./windows.tsx";

/** Windows beside the text, the keys that open them, and what is read out. */
export function Comfort() {
  const place = useRoom();
  const told = useValue(comfortOf(place.room).told);
  useEffect(() => watchKeys(place), [place]);
  return (
    <>
      <Palette />
      <ComfortWindows />
      <p role="status" className="sr-only">{told}</p>
    </>
  );
}
