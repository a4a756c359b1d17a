/** Pictures on their way to the server, one after another, outside of React and of the document. */
import { pictureLimits } from "#lib/media/types";
import type { SendPicture, Sending, Sent } from "./send.ts";
import type { ShownPicture } from "./shown.ts";

export type Upload = {
  id: string;
  name: string;
  /** 0 to 1. */
  share: number;
  state: "waiting" | "sending" | "failed";
  failure: { reason: "tooLarge" | "offline" | "server" | "signedOut"; message: string } | null;
};
type Entry = { upload: Upload; file: File; arrived: (picture: ShownPicture) => void };

export class Uploads {
  readonly #send: SendPicture;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #sending: { id: string; stop: () => void } | null = null;
  #count = 0;

  constructor(send: SendPicture) {
    this.#send = send;
  }

  /** @param arrived called once, when the server has the picture */
  begin(file: File, arrived: (picture: ShownPicture) => void): string {
    const id = `upload-${++this.#count}`;
    this.#entries.set(id, { file, arrived, upload: { id, name: file.name, share: 0, state: "waiting", failure: null } });
    this.#next();
    return id;
  }

  find(id: string): Upload | undefined {
    return this.#entries.get(id)?.upload;
  }

  retry(id: string): void {
    this.#change(id, { state: "waiting", failure: null, share: 0 });
    this.#next();
  }

  /** Tries everything again that failed because the network was away. */
  retryAll(): void {
    for (const { upload } of this.#entries.values()) if (upload.failure?.reason === "offline") this.retry(upload.id);
  }

  cancel(id: string): void {
    this.#entries.delete(id);
    if (this.#sending?.id === id) this.#sending.stop();
    this.#tell();
  }

  get busy(): boolean {
    return this.#entries.size > 0;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #next(): void {
    const entry = [...this.#entries.values()].find(({ upload }) => upload.state === "waiting");
    if (this.#sending || !entry) return;
    const { id } = entry.upload;
    if (entry.file.size > pictureLimits.bytes) {
      this.#change(id, { state: "failed", failure: { reason: "tooLarge", message: "" } });
      return this.#next();
    }
    this.#change(id, { state: "sending" });
    const sending = this.#send(entry.file, (share) => this.#change(id, { share }));
    this.#sending = { id, stop: sending.stop };
    void this.#finish(id, sending);
  }

  async #finish(id: string, sending: Sending): Promise<void> {
    const sent: Sent = await sending.done;
    this.#sending = null;
    const entry = this.#entries.get(id);
    if (entry && sent.ok) {
      this.#entries.delete(id);
      entry.arrived(sent.picture);
      this.#tell();
    } else if (entry && !sent.ok && sent.reason !== "stopped") this.#change(id, { state: "failed", failure: { reason: sent.reason, message: sent.message } });
    this.#next();
  }

  #change(id: string, change: Partial<Upload>): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.upload = { ...entry.upload, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
