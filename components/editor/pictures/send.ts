/** Sends one picture to the server and tells how far it is. */
import type { ReceivedPicture } from "#lib/media/types";
import { type ShownPicture, shown } from "./shown.ts";

export type Sent = { ok: true; picture: ShownPicture } | { ok: false; reason: "offline" | "server" | "stopped" | "signedOut"; message: string };
export type Sending = { done: Promise<Sent>; stop(): void };
export type SendPicture = (file: File, onShare: (share: number) => void) => Sending;

/** `fetch` tells nothing of an upload's progress; XMLHttpRequest does. */
export const sendPicture: SendPicture = (file, onShare) => {
  const request = new XMLHttpRequest();
  const done = new Promise<Sent>((resolve) => {
    request.upload.onprogress = (event) => onShare(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => resolve(understood(request.status, request.responseText));
    request.onerror = () => resolve({ ok: false, reason: "offline", message: "" });
    request.onabort = () => resolve({ ok: false, reason: "stopped", message: "" });
  });
  request.open("POST", "/api/uploads");
  const form = new FormData();
  form.set("file", file);
  request.send(form);
  return { done, stop: () => request.abort() };
};

/** What the answer means; one that is not ours has no sentence. */
export function understood(status: number, text: string): Sent {
  const body = parsed(text);
  if (status >= 200 && status < 300 && body && "id" in body) return { ok: true, picture: shown(body as ReceivedPicture) };
  const message = body && "message" in body ? String(body.message) : "";
  return { ok: false, reason: status === 401 ? "signedOut" : "server", message };
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
