/** A QR code as a picture of its own: black on white in both themes, because not every scanner reads the reverse. */
import { encode } from "uqr";

/** Modules of white around the code, as the standard asks (ISO/IEC 18004). */
const quiet = 4;

export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: "M", border: quiet });
  const path = data.map((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`).join("")).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}

/** Where dark modules begin in a row, and how many follow. */
function runs(row: readonly boolean[]): [x: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1]++;
    else if (dark) found.push([x, 1]);
  });
  return found;
}
