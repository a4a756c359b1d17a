import { expect, test } from "vitest";
import { chooseEncoding, isCompressible } from "./encoding.ts";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["x-gzip", "gzip"],
  ["*", "br"],
  ["br;q=0, *", "gzip"],
  ["br;q=0.5, gzip;q=0.9", "gzip"],
  ["BR", "br"],
  ["gzip;q=0, br;q=0", null],
  ["identity", null],
  ["", null],
  [undefined, null],
  ["br;q=x", null],
])("to a client that takes %j goes %s", (accepts, encoding) => {
  expect(chooseEncoding(accepts)).toBe(encoding);
});

test("text is compressed, pictures are not, and a stream of events never", () => {
  expect(["text/html; charset=utf-8", "application/json", "image/svg+xml", "application/rss+xml; charset=utf-8", "text/javascript"].every(isCompressible)).toBe(true);
  expect(["image/webp", "font/woff2", "application/zip", "text/event-stream"].some(isCompressible)).toBe(false);
});
