/** Rectangles on a picture: moved, pulled at and fitted, never beyond its edges. Pure; everything in pixels of the picture. */
export type Size = { width: number; height: number };
export type Rect = { x: number; y: number; width: number; height: number };
export const ratios = { free: null, "16:9": 16 / 9, "4:3": 4 / 3, "1:1": 1 } as const;
export type Ratio = keyof typeof ratios;
/** What is pulled at: an edge or a corner, by the points of the compass. */
export const handles = ["nw", "n", "ne", "e", "se", "s", "sw", "w"] as const;
export type Handle = (typeof handles)[number];

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most));

export const whole = ({ width, height }: Size): Rect => ({ x: 0, y: 0, width, height });

export function moved(rect: Rect, dx: number, dy: number, size: Size): Rect {
  return { ...rect, x: clamp(rect.x + dx, 0, size.width - rect.width), y: clamp(rect.y + dy, 0, size.height - rect.height) };
}

/** The largest rectangle of this shape, as near to the middle of the old one as it gets. */
export function fitted(rect: Rect, ratio: Ratio, size: Size): Rect {
  const shape = ratios[ratio];
  if (shape === null) return rect;
  const width = Math.min(size.width, size.height * shape);
  const height = width / shape;
  return moved({ x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - height) / 2, width, height }, 0, 0, size);
}

/** @param least the shortest side there may be. */
export function resized(rect: Rect, handle: Handle, dx: number, dy: number, given: { size: Size; ratio: Ratio; least: number }): Rect {
  const shape = ratios[given.ratio];
  return shape === null ? pulled(rect, handle, dx, dy, given) : scaled(rect, handle, dx, dy, { ...given, shape });
}

function pulled({ x, y, width, height }: Rect, handle: Handle, dx: number, dy: number, { size, least }: { size: Size; least: number }): Rect {
  let [left, top, right, bottom] = [x, y, x + width, y + height];
  if (handle.includes("w")) left = clamp(left + dx, 0, right - least);
  if (handle.includes("e")) right = clamp(right + dx, left + least, size.width);
  if (handle.includes("n")) top = clamp(top + dy, 0, bottom - least);
  if (handle.includes("s")) bottom = clamp(bottom + dy, top + least, size.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The side or corner across stays where it is; what is in between grows to both sides. */
function scaled({ x, y, width, height }: Rect, handle: Handle, dx: number, dy: number, { size, least, shape }: { size: Size; least: number; shape: number }): Rect {
  const [east, west, south, north] = [handle.includes("e"), handle.includes("w"), handle.includes("s"), handle.includes("n")];
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const byX = width + (east ? dx : west ? -dx : 0);
  const byY = (height + (south ? dy : north ? -dy : 0)) * shape;
  const wanted = east || west ? (south || north ? Math.max(byX, byY) : byX) : byY;
  const spaceX = east ? size.width - x : west ? x + width : 2 * Math.min(middleX, size.width - middleX);
  const spaceY = south ? size.height - y : north ? y + height : 2 * Math.min(middleY, size.height - middleY);
  const wide = clamp(wanted, least * Math.max(1, shape), Math.min(spaceX, spaceY * shape));
  const high = wide / shape;
  return { x: east ? x : west ? x + width - wide : middleX - wide / 2, y: south ? y : north ? y + height - high : middleY - high / 2, width: wide, height: high };
}

/** Whole pixels inside of the picture; a picture that is small has small parts, none of them empty. */
export function inPixels(rect: Rect, size: Size): Rect {
  const [x, y] = [clamp(Math.round(rect.x), 0, size.width - 1), clamp(Math.round(rect.y), 0, size.height - 1)];
  return { x, y, width: clamp(Math.round(rect.width), 1, size.width - x), height: clamp(Math.round(rect.height), 1, size.height - y) };
}

export const isWhole = (rect: Rect, size: Size) => rect.width === size.width && rect.height === size.height;

/** A point in percent of the picture. */
export type Point = { x: number; y: number };

/** The same point in percent of a part; null where the part does not show it. */
export function pointWithin(point: Point | null, rect: Rect, size: Size): Point | null {
  if (!point) return null;
  const part = (at: number, start: number, length: number) => Math.round(((at - start) / length) * 100);
  const [x, y] = [part((point.x / 100) * size.width, rect.x, rect.width), part((point.y / 100) * size.height, rect.y, rect.height)];
  return x < 0 || x > 100 || y < 0 || y > 100 ? null : { x, y };
}

export function movedPoint(point: Point, dx: number, dy: number): Point {
  return { x: clamp(Math.round(point.x + dx), 0, 100), y: clamp(Math.round(point.y + dy), 0, 100) };
}
