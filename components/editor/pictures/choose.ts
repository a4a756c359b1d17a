/** The system's window for choosing files. */
import { acceptedTypes } from "#lib/media/types";

/** The files chosen; none when the window was closed. Call it from a click or a key, else browsers refuse. */
export function choosePictures(several: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    Object.assign(input, { type: "file", accept: acceptedTypes, multiple: several });
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}
