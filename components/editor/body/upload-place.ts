/** Draws the place that is held for a picture while it is sent: its name, how far it is, what went wrong. */
import type { Words } from "../context.ts";
import { giveUpPlace } from "../pictures/placing.ts";
import type { Upload } from "../pictures/uploads.ts";
import type { Workroom } from "../workroom.ts";
import { deedButton, heldPlace } from "./held-place.ts";

export function drawUpload(id: string, room: Workroom, t: Words): HTMLElement {
  const bar = document.createElement("progress");
  bar.max = 1;
  const retry = deedButton(t.picture.retry, () => room.uploads.retry(id));
  const { place, words } = heldPlace([bar], retry, deedButton(t.picture.cancel, () => giveUp(id, room)));
  const follow = () => {
    const upload = room.uploads.find(id);
    if (!upload) return stop();
    words.textContent = wordsOf(upload, t);
    place.dataset.state = upload.state;
    bar.value = upload.share;
    bar.hidden = upload.state === "failed";
    bar.setAttribute("aria-label", words.textContent);
    retry.hidden = upload.state !== "failed";
  };
  const stop = room.uploads.subscribe(follow);
  // Uploads may finish before the listener is there.
  queueMicrotask(follow);
  return place;
}

function wordsOf({ name, state, share, failure }: Upload, t: Words): string {
  if (state === "waiting") return t.picture.waiting(name);
  if (state === "sending") return t.picture.sending(name, Math.round(share * 100));
  return t.picture.failed(name, failure?.message || t.picture.failure[failure?.reason ?? "server"]);
}

function giveUp(id: string, room: Workroom): void {
  room.uploads.cancel(id);
  const editor = room.body.get();
  if (editor) giveUpPlace(editor.view, id);
}
