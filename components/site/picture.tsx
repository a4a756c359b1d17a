import type { Picture as PictureData } from "#lib/content/types";

type Props = {
  picture: PictureData;
  /** The width it takes on screen, as the `sizes` attribute. */
  sizes: string;
  alt?: string;
  /** The first picture of a page is fetched at once. */
  first?: boolean;
};

/** A picture in the formats and widths there are; the browser takes what fits. */
export function Picture({ picture, sizes, alt, first = false }: Props) {
  const jpegs = inFormat(picture, "jpeg");
  const fallback = jpegs.at(-1) ?? picture.renditions.at(-1);
  if (!fallback) return null;
  return (
    <picture>
      {(["avif", "webp"] as const).map((format) => {
        const set = inFormat(picture, format);
        return set.length > 0 && <source key={format} type={`image/${format}`} srcSet={sourceSet(set)} sizes={sizes} />;
      })}
      <img
        className={`ph-${picture.color}${focusClass(picture)}`}
        src={fallback.path}
        srcSet={jpegs.length > 1 ? sourceSet(jpegs) : undefined}
        sizes={jpegs.length > 1 ? sizes : undefined}
        width={picture.width}
        height={picture.height}
        alt={alt ?? picture.alt}
        loading={first ? "eager" : "lazy"}
        fetchPriority={first ? "high" : undefined}
        decoding="async"
      />
    </picture>
  );
}

/** Where it is cut, the point in sight decides; in steps of five percent, because a page has no inline styles. */
function focusClass({ focus }: PictureData): string {
  if (!focus) return "";
  const step = (percent: number) => Math.min(100, Math.max(0, Math.round(percent / 5) * 5));
  return ` fx-${step(focus.x)} fy-${step(focus.y)}`;
}

function inFormat(picture: PictureData, format: "avif" | "webp" | "jpeg") {
  return picture.renditions.filter((rendition) => rendition.format === format).sort((a, b) => a.width - b.width);
}

function sourceSet(renditions: PictureData["renditions"]): string {
  return renditions.map(({ path, width }) => `${path} ${width}w`).join(", ");
}
