/** Pictures of pasted pages, fetched by the server one after another; the text keeps a line for each until it is there. */
import { bytesOf } from "#lib/content/bytes";
import { type Sent, sendPicture, understood } from "./send.ts";
import type { ShownPicture } from "./shown.ts";

/** `line`: the words that stand for it in the text. */
export type PagePicture = { id: string; address: string; alt: string; caption: string; line: string; state: "waiting" | "fetching" | "failed"; message: string };
export type Ask = (picture: Pick<PagePicture, "address" | "alt" | "caption">) => Promise<Sent>;

/** A picture that the page carried along is sent, one that lies elsewhere is fetched by the server: the guarded client is there. */
export const askServer: Ask = async ({ address, alt, caption }) => {
  const file = carriedFile(address);
  if (file) return sendPicture(file, () => undefined).done;
  const answer = await fetch("/api/uploads/address", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ address, alt: alt.slice(0, 500), caption: caption.slice(0, 1_000) }) }).catch(() => null);
  return answer ? understood(answer.status, await answer.text().catch(() => "")) : { ok: false, reason: "offline", message: "" };
};

/** The file in a `data:` address; null for others. */
export function carriedFile(address: string): File | null {
  const [, type = "", data = ""] = /^data:(image\/[a-z+]+);base64,(.*)$/is.exec(address) ?? [];
  if (data === "") return null;
  try {
    return new File([bytesOf(data.replace(/\s/g, ""))], `pasted.${type.slice(6)}`, { type });
  } catch {
    return null;
  }
}

export class PagePictures {
  readonly #ask: Ask;
  readonly #all = new Map<string, PagePicture>();
  readonly #listeners = new Set<() => void>();
  readonly #arrived: (asked: PagePicture, picture: ShownPicture) => void;
  #busy = false;
  #count = 0;

  constructor(ask: Ask, arrived: (asked: PagePicture, picture: ShownPicture) => void) {
    this.#ask = ask;
    this.#arrived = arrived;
  }

  begin(picture: Pick<PagePicture, "address" | "alt" | "caption" | "line">): void {
    const id = `page-picture-${++this.#count}`;
    this.#all.set(id, { ...picture, id, state: "waiting", message: "" });
    this.#tell();
    void this.#next();
  }

  /** Those that are not there yet, as they were asked for. */
  all(): readonly PagePicture[] {
    return [...this.#all.values()];
  }

  /** Some of them are nowhere but in this window. */
  get busy(): boolean {
    return this.all().some(({ address }) => address.startsWith("data:"));
  }

  find(id: string): PagePicture | undefined {
    return this.#all.get(id);
  }

  retry(id: string): void {
    this.#change(id, { state: "waiting", message: "" });
    void this.#next();
  }

  /** The line stays as it is. */
  giveUp(id: string): void {
    this.#all.delete(id);
    this.#tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  async #next(): Promise<void> {
    const picture = this.all().find(({ state }) => state === "waiting");
    if (this.#busy || !picture) return;
    this.#busy = true;
    this.#change(picture.id, { state: "fetching" });
    const sent = await this.#ask(picture);
    this.#busy = false;
    // Given up meanwhile: the line belongs to the writer again.
    if (sent.ok && this.#all.delete(picture.id)) {
      this.#arrived(picture, sent.picture);
      this.#tell();
    } else if (!sent.ok) this.#change(picture.id, { state: "failed", message: sent.message });
    void this.#next();
  }

  #change(id: string, change: Partial<PagePicture>): void {
    const picture = this.#all.get(id);
    if (!picture) return;
    this.#all.set(id, { ...picture, ...change });
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
