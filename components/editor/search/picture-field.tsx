import { useRoom } from "../context.ts";
import { PictureChoice } from "../panel/picture-choice.tsx";
import { useDetails } from "../panel/use-details.ts";

/** The picture beside a link on other sites; nobody has to choose one. */
export function SharedPictureField() {
  const { t } = useRoom();
  const { details, change } = useDetails();
  return <PictureChoice name="social" legend={t.sharing.picture} hint={t.sharing.pictureHint} none={t.sharing.auto} upload={t.sharing.upload} chosen={details.socialMediaId} onChoose={(socialMediaId) => change({ socialMediaId })} />;
}
