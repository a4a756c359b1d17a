import { useRoom } from "../context.ts";
import { PictureChoice } from "./picture-choice.tsx";
import { useDetails } from "./use-details.ts";

/** The cover: one of the article's pictures, or one of its own. */
export function CoverField() {
  const { t } = useRoom();
  const { details, change } = useDetails();
  return <PictureChoice name="cover" legend={t.details.cover} hint={t.details.coverHint} none={t.details.noCover} upload={t.details.uploadCover} chosen={details.coverMediaId} onChoose={(coverMediaId) => change({ coverMediaId })} />;
}
