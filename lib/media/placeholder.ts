/** The sixteen colours that stand in for a picture while it loads: one definition for the server and the reader's style sheet (`ph-0` … `ph-15`). */

/** 0-3 are greys of paper from light to dark, 4-15 muted hues: OKLCH lightness 0.80, chroma 0.055, from 20° in steps of 30°. */
export const placeholderClasses: readonly string[] = [
  "#e9e4d9", "#c9c2b4", "#8f897d", "#4a463f",
  "#dfb0af", "#dcb49f", "#d1ba96", "#bfc199", "#acc7a6", "#9bcab8",
  "#94c9cc", "#9ac5db", "#a9bfe2", "#bdb8df", "#ceb3d4", "#dab0c3",
];

const greys = 4;
/** Darker than the first: not class 0, and so on. */
const greySteps = [0.87, 0.72, 0.51];
const hues = 12;
const firstHue = 20;
/** Below this chroma the eye sees grey. */
const palest = 0.025;

type Lab = { lightness: number; a: number; b: number };

/**
 * The class of a picture's prevailing colour.
 * @param rgb 8-bit sRGB, three values a pixel.
 * @returns 0-15, an index of `placeholderClasses`.
 */
export function placeholderClass(rgb: Uint8Array): number {
  const { lightness, a, b } = meanColour(rgb);
  if (Math.hypot(a, b) < palest) return greySteps.filter((step) => lightness < step).length;
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return greys + Math.round(((degrees - firstHue + 720) % 360) / (360 / hues)) % hues;
}

// The mean is taken in OKLab, so that half red and half green is not brown.
function meanColour(rgb: Uint8Array): Lab {
  const sum = { lightness: 0, a: 0, b: 0 };
  const pixels = Math.floor(rgb.length / 3);
  for (let at = 0; at < pixels * 3; at += 3) {
    const lab = toLab(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0);
    sum.lightness += lab.lightness / pixels;
    sum.a += lab.a / pixels;
    sum.b += lab.b / pixels;
  }
  return sum;
}

/** sRGB (0-255) to OKLab; constants from Björn Ottosson, "A perceptual color space for image processing" (2020). */
export function toLab(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function linear(value: number): number {
  const unit = value / 255;
  return unit <= 0.04045 ? unit / 12.92 : ((unit + 0.055) / 1.055) ** 2.4;
}
