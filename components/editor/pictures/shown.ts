/** The pictures this screen knows, by number: those the article came with and those just uploaded. */
import type { Picture } from "#lib/content/types";

export type ShownPicture = { id: number; path: string; width: number; height: number; alt: string; caption: string; credit: string };

/** A JPEG of middle width; every picture has one. */
export function shown(picture: Picture & { caption?: string; credit?: string }): ShownPicture {
  const { id, width, height, alt, caption = "", credit = "" } = picture;
  const jpegs = picture.renditions.filter((rendition) => rendition.format === "jpeg").sort((one, other) => one.width - other.width);
  const fitting = jpegs.find((rendition) => rendition.width >= 900) ?? jpegs.at(-1) ?? picture.renditions[0];
  return { id, width, height, alt, caption, credit, path: fitting?.path ?? "" };
}

export class ShownPictures {
  readonly #pictures = new Map<number, ShownPicture>();
  readonly #listeners = new Set<() => void>();
  #all: readonly ShownPicture[] = [];

  constructor(pictures: readonly Picture[]) {
    for (const picture of pictures) this.#pictures.set(picture.id, shown(picture));
    this.#all = [...this.#pictures.values()];
  }

  add(picture: ShownPicture): void {
    this.#pictures.set(picture.id, picture);
    this.#all = [...this.#pictures.values()];
    for (const listener of this.#listeners) listener();
  }

  find(id: number | null): ShownPicture | undefined {
    return id === null ? undefined : this.#pictures.get(id);
  }

  readonly all = (): readonly ShownPicture[] => this.#all;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}
