import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { DeskPicture } from "#lib/media/types";
import { useRoom } from "../context.ts";
import { type Handle, handles, moved, movedPoint, type Point, type Ratio, type Rect, resized } from "./geometry.ts";

type Props = { picture: DeskPicture; mode: "crop" | "focus"; ratio: Ratio; rect: Rect; focus: Point | null; onRect: (rect: Rect) => void; onFocus: (point: Point) => void };

/** The picture with the frame over it, or with the point. */
export function Stage(props: Props) {
  const { picture, mode, focus, onFocus } = props;
  const stage = useRef<HTMLDivElement>(null);
  const place = (event: PointerEvent) => {
    const box = stage.current?.getBoundingClientRect();
    if (mode !== "focus" || !box || event.button !== 0) return;
    onFocus(movedPoint({ x: 0, y: 0 }, ((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100));
  };
  return (
    <div ref={stage} className="ed-crop" data-mode={mode} onPointerDown={place}>
      <img src={picture.path} width={picture.width} height={picture.height} alt={picture.alt} draggable={false} />
      <Frame {...props} scaleOf={() => picture.width / Math.max(1, stage.current?.clientWidth ?? 1)} />
      {mode === "focus" && <FocusPoint focus={focus} onFocus={onFocus} />}
    </div>
  );
}

/** Side lengths under which nothing can be seen: a part of the longer side. */
const leastPart = 40;
/** Of the longer side, for one press of a key. */
const step = 100;

function Frame({ picture, mode, ratio, rect, onRect, scaleOf }: Props & { scaleOf: () => number }) {
  const { t } = useRoom();
  const pulling = useRef<{ handle: Handle | null; x: number; y: number; rect: Rect } | null>(null);
  const longer = Math.max(picture.width, picture.height);
  const given = { size: picture, ratio, least: Math.min(longer / leastPart, picture.width, picture.height) };
  const onKeyDown = (event: KeyboardEvent) => {
    const [dx, dy] = arrows[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    const by = Math.max(1, longer / step);
    onRect(event.shiftKey ? resized(rect, dx === 0 ? "s" : "e", dx * by, dy * by, given) : moved(rect, dx * by, dy * by, picture));
  };
  const begin = (handle: Handle | null) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    pulling.current = { handle, x: event.clientX, y: event.clientY, rect };
  };
  const pull = (event: PointerEvent) => {
    const from = pulling.current;
    if (!from) return;
    event.stopPropagation();
    const [dx, dy] = [(event.clientX - from.x) * scaleOf(), (event.clientY - from.y) * scaleOf()];
    onRect(from.handle === null ? moved(from.rect, dx, dy, picture) : resized(from.rect, from.handle, dx, dy, given));
  };
  const end = () => {
    pulling.current = null;
  };
  const pointer = (handle: Handle | null) => ({ onPointerDown: begin(handle), onPointerMove: pull, onPointerUp: end, onPointerCancel: end });
  const place = { left: share(rect.x, picture.width), top: share(rect.y, picture.height), width: share(rect.width, picture.width), height: share(rect.height, picture.height) };
  if (mode === "focus") return <div className="ed-crop-frame" style={place} />;
  return (
    <div className="ed-crop-frame" style={place}>
      <button type="button" className="ed-crop-inside" aria-label={t.crop.frame} aria-describedby="crop-help" onKeyDown={onKeyDown} {...pointer(null)} />
      {handles.map((handle) => <span key={handle} className={`ed-crop-handle ed-crop-${handle}`} data-handle={handle} {...pointer(handle)} />)}
    </div>
  );
}

function FocusPoint({ focus, onFocus }: { focus: Point | null; onFocus: (point: Point) => void }) {
  const { t } = useRoom();
  const at = focus ?? { x: 50, y: 50 };
  const onKeyDown = (event: KeyboardEvent) => {
    const [dx, dy] = arrows[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    onFocus(movedPoint(at, dx * 5, dy * 5));
  };
  return <button type="button" className="ed-crop-point" data-set={focus !== null || undefined} style={{ left: `${at.x}%`, top: `${at.y}%` }} aria-label={t.crop.point} aria-describedby="crop-help" onKeyDown={onKeyDown} />;
}

const arrows: Record<string, [dx: number, dy: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const share = (part: number, all: number) => `${(part / all) * 100}%`;
