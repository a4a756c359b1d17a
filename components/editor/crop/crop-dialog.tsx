import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { FormMessage } from "#components/ui/form-message";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { CropForm } from "./crop-form.tsx";
import { useBasis } from "./use-basis.ts";

/** The window in which a part of a picture is cut out, and the point is chosen that stays in sight. */
export function CropDialog() {
  const { room, t } = useRoom();
  const cropping = useValue(room.cropping);
  return (
    <Dialog open={cropping !== null} onClose={() => room.cropping.set(null)} title={t.crop.open} wide>
      {cropping && <Inside media={cropping.media} apply={cropping.apply} />}
    </Dialog>
  );
}

function Inside({ media, apply }: { media: number; apply: (media: number) => void }) {
  const { t } = useRoom();
  const { basis, failed, load, toWhole } = useBasis(media);
  if (failed) return <div className="grid justify-items-start gap-3"><FormMessage>{t.crop.notLoaded}</FormMessage><Button onClick={load}>{t.crop.again}</Button></div>;
  if (!basis) return <p role="status" className="ed-hint">{t.crop.loading}</p>;
  return <CropForm key={basis.picture.id} picture={basis.picture} start={media} apply={apply} toWhole={basis.whole ? toWhole : null} />;
}
