import { useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button";
import { useRoom } from "../context.ts";
import { choosePictures } from "../pictures/choose.ts";
import { picturesIn } from "../pictures/placing.ts";
import { useDetails } from "./use-details.ts";

/** The cover: one of the article's pictures, or one of its own. */
export function CoverField() {
  const { room, t } = useRoom();
  const { details, change } = useDetails();
  const pictures = useSyncExternalStore(room.pictures.subscribe, room.pictures.all, room.pictures.all);
  const [upload, setUpload] = useState<string | null>(null);
  const cover = (id: number | null) => change({ coverMediaId: id });
  const choose = async () => {
    const [file] = picturesIn(await choosePictures(false));
    if (!file) return;
    const id = room.uploads.begin(file, (picture) => {
      room.pictures.add(picture);
      cover(picture.id);
    });
    setUpload(id);
  };
  return (
    <fieldset className="ed-covers">
      <legend className="text-sm font-medium">{t.details.cover}<span className="ed-hint"> {t.details.coverHint}</span></legend>
      <label className="ed-cover-none"><input type="radio" name="cover" checked={details.coverMediaId === null} onChange={() => cover(null)} />{t.details.noCover}</label>
      <div className="ed-cover-list">
        {pictures.map((picture) => (
          <label key={picture.id} data-chosen={details.coverMediaId === picture.id || undefined}>
            <input type="radio" name="cover" className="sr-only" checked={details.coverMediaId === picture.id} onChange={() => cover(picture.id)} aria-label={t.details.coverOf(picture.alt)} />
            <img src={picture.path} width={picture.width} height={picture.height} alt="" />
          </label>
        ))}
      </div>
      <Button small onClick={() => void choose()}>{t.details.uploadCover}</Button>
      {upload && <UploadWords id={upload} />}
    </fieldset>
  );
}

function UploadWords({ id }: { id: string }) {
  const { room, t } = useRoom();
  const find = () => room.uploads.find(id);
  const upload = useSyncExternalStore(room.uploads.subscribe, find, () => undefined);
  if (!upload) return null;
  if (upload.state !== "failed") return <p role="status" className="ed-hint">{t.picture.sending(upload.name, Math.round(upload.share * 100))}</p>;
  return (
    <div role="alert" className="ed-upload-failed">
      <p>{t.picture.failed(upload.name, upload.failure?.message || t.picture.failure[upload.failure?.reason ?? "server"])}</p>
      <Button small onClick={() => room.uploads.retry(id)}>{t.picture.retry}</Button>
      <Button small tone="quiet" onClick={() => room.uploads.cancel(id)}>{t.picture.cancel}</Button>
    </div>
  );
}
