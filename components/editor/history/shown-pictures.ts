/** The pictures of a comparison, by number. */
import { createContext } from "react";
import type { ShownPicture } from "../pictures/shown.ts";

export type FindPicture = (media: number) => ShownPicture | undefined;
export const PicturesContext = createContext<FindPicture>(() => undefined);
