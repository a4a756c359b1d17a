import type { media as source } from "#messages/zh-CN/media";

export const media: typeof source = {
  accepted: ({ megabytes, megapixels }) => `JPEG, PNG, WebP, AVIF or GIF, up to ${megabytes} MB and ${megapixels} megapixels`,
};
