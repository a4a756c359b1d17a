import { Picture } from "#components/site/picture";
import type { PrintedPicture } from "#lib/reading/types";

/** The picture above a text that does not show it. */
export function Cover({ picture }: { picture: PrintedPicture }) {
  return (
    <figure className="picture cover">
      <Picture picture={picture} sizes="(min-width: 48em) 684px, 100vw" first />
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption}{" "}
          {picture.credit && <span className="credit">{picture.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
