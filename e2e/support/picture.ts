/** A small real picture, different for each hue. */
import sharp from "sharp";

export async function drawPicture(hue = 20): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 360, channels: 3, background: `hsl(${hue}, 40%, 60%)` } }).png().toBuffer();
}
