import { useEffect } from "react";
import { Button } from "#components/ui/button";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { nameOf, ReviewDialog } from "./dialogs.tsx";
import { openReturning, openSigning, openingOf } from "./opening.ts";
import { followReview, reviewOf } from "./reviewing.ts";

/** The next step of the reviews, beside the button for publishing; and the windows of all its deeds. */
export function ReviewButtons({ publishes }: { publishes: boolean }) {
  const place = useRoom();
  const { room, t } = place;
  const review = useValue(reviewOf(place));
  const opening = openingOf(room);
  const opened = useValue(opening);
  useEffect(() => followReview(place), [place]);
  const next = review.steps.find(({ open, barrier }) => open && barrier === null)?.step;
  return (
    <>
      {review.may.return && review.at !== "ready" && <Button className="ed-return" onClick={() => openReturning(place)}>{t.reviews.panel.return}</Button>}
      {review.may.submit && !publishes && <Button tone="primary" className="ed-publish" onClick={() => opening.set({ deed: "submit" })}>{t.reviews.panel.submit}</Button>}
      {review.may.sign && next && <Button tone="primary" className="ed-publish" onClick={() => void openSigning(place)}>{t.reviews.panel.sign(nameOf(next, t))}</Button>}
      {opened && <ReviewDialog opened={opened} review={review} onClose={() => opening.set(null)} />}
    </>
  );
}
