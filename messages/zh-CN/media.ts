/** 图片。 */
export const media = {
  /** 上传按钮旁边的说明。 */
  accepted: ({ megabytes, megapixels }: { megabytes: number; megapixels: number }) => `JPEG、PNG、WebP、AVIF 或 GIF，不超过 ${megabytes} MB、${megapixels * 100} 万像素`,
};
