import { useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button";
import { useRoom } from "../context.ts";
import { choosePictures } from "../pictures/choose.ts";
import { picturesIn } from "../pictures/placing.ts";

type Props = { name: string; legend: string; hint: string; none: string; upload: string; chosen: number | null; onChoose: (id: number | null) => void };

/** One of the article's pictures, one of its own, or none. */
export function PictureChoice({ name, legend, hint, none, upload: uploadWords, chosen, onChoose }: Props) {
  const { room, t } = useRoom();
  const pictures = useSyncExternalStore(room.pictures.subscribe, room.pictures.all, room.pictures.all);
  const [upload, setUpload] = useState<string | null>(null);
  const choose = async () => {
    const [file] = picturesIn(await choosePictures(false));
    if (!file) return;
    const id = room.uploads.begin(file, (picture) => {
      room.pictures.add(picture);
      onChoose(picture.id);
    });
    setUpload(id);
  };
  return (
    <fieldset className="ed-covers">
      <legend className="text-sm font-medium">{legend}<span className="ed-hint"> {hint}</span></legend>
      <label className="ed-cover-none"><input type="radio" name={name} checked={chosen === null} onChange={() => onChoose(null)} />{none}</label>
      <div className="ed-cover-list">
        {pictures.map((picture) => (
          <label key={picture.id} data-chosen={chosen === picture.id || undefined}>
            <input type="radio" name={name} className="sr-only" checked={chosen === picture.id} onChange={() => onChoose(picture.id)} aria-label={t.details.coverOf(picture.alt)} />
            <img src={picture.path} width={picture.width} height={picture.height} alt="" />
          </label>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button small onClick={() => void choose()}>{uploadWords}</Button>
        {chosen !== null && room.pictures.find(chosen) && <Button small onClick={() => room.cropping.set({ media: chosen, apply: onChoose })}>{t.crop.open}</Button>}
      </div>
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
