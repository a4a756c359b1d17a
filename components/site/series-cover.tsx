import type { Picture as PictureData } from "#lib/content/types";
import { Picture } from "./picture.tsx";

/** The picture that stands for a series, at the head of its page. */
export function SeriesCover({ picture }: { picture: PictureData }) {
  return <div className="series-cover"><Picture picture={picture} sizes="(min-width: 52em) 50rem, 100vw" first /></div>;
}
