import { expect, test } from "vitest";
import { carriedLabels } from "./carried-labels.ts";
import { aigc, packet } from "./uploads.fixture.ts";
import { labelsIn, packetToKeep, withoutProperties } from "./xmp.ts";

const sourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

test("a packet stays as it is, but for where somebody was", () => {
  const kept = packetToKeep(packet(), {}) ?? "";
  expect(kept).toContain("TC260:AIGC=");
  expect(kept).toContain("河边");
  expect(kept).not.toMatch(/GPS|39,54|116,23/);
});

test("a packet too long for a JPEG loses its bulk and keeps the rest", () => {
  const bulk = `<xmpMM:History><rdf:Seq>${"<rdf:li>saved</rdf:li>".repeat(6_000)}</rdf:Seq></xmpMM:History>`;
  const kept = packetToKeep(packet(bulk), {}) ?? "";
  expect(Buffer.byteLength(kept)).toBeLessThan(48_000);
  expect(kept).toContain("河边");
  expect(labelsIn(kept).aigc).toBe(labelsIn(packet()).aigc);
});

test("of a packet that is too long whatever one does, or broken, the labels stay", () => {
  const broken = packet().replace("</rdf:Description>", "");
  for (const hopeless of [packet(`<dc:description>${"长".repeat(60_000)}</dc:description>`), `${broken}<unclosed "`, packet("x".repeat(2_100_000))]) {
    const kept = packetToKeep(hopeless, {}) ?? "";
    expect(Buffer.byteLength(kept)).toBeLessThan(48_000);
    expect(JSON.parse(labelsIn(kept).aigc?.replaceAll("&quot;", '"') ?? "")).toEqual(aigc);
  }
});

test("a label found outside of the packet is written into it", () => {
  const carried = { aigc: '{"Label":"1"}', sourceType };
  const without = packet().replace(/ TC260:AIGC="[^"]*"/, "");
  expect(labelsIn(packetToKeep(without, carried) ?? "")).toEqual(carried);
  expect(packetToKeep(without, carried)).toContain("河边");
  expect(labelsIn(packetToKeep(null, carried) ?? "")).toEqual(carried);
  expect(packetToKeep(null, {})).toBeNull();
});

test("the packet's own label is not written over", () => {
  expect(packetToKeep(packet(), { aigc: '{"Label":"3"}' })).not.toContain('"3"');
});

test("labels are found in EXIF comments, text chunks and content credentials", () => {
  const json = JSON.stringify({ Label: "1", ProduceID: "a<b" });
  const found = { aigc: json.replaceAll("<", "&lt;"), sourceType: undefined };
  expect(carriedLabels(Buffer.from(`\xff\xe1Exif\0\0ASCII\0\0\0{"AIGC":${json}}…`), [])).toEqual(found);
  expect(carriedLabels(Buffer.from(`tEXtAIGC\0${json}`), [])).toEqual(found);
  expect(carriedLabels(Buffer.from("nothing"), [`AIGC ${json}`])).toEqual(found);
  expect(carriedLabels(Buffer.from(`c2pa…digitalSourceTypexF${sourceType}…`), [])).toEqual({ aigc: undefined, sourceType });
  expect(carriedLabels(Buffer.from('AIGC {"not":"a label"} AIGC {broken'), [])).toEqual({ aigc: undefined, sourceType: undefined });
});

// Gone through more than once, the longest of them would outlast the test.
test("hostile packets are gone through once, and nothing of them is kept", () => {
  for (const hostile of ["<a ".repeat(300_000), "<exif:GPSLatitude>".repeat(50_000), '<a b="'.repeat(200_000), " ".repeat(1_900_000), "<!--".repeat(200_000)]) expect(packetToKeep(hostile, {}) ?? "").not.toContain(hostile);
});

test("comments, processing instructions and quoted brackets do not end a tag", () => {
  const odd = '<a><!-- <x:GPSa> --><?p <x:GPSb> ?><b c="<x:GPSc>"/><x:GPSd><e/><f></f></x:GPSd>z</a>';
  expect(withoutProperties(odd, (name) => name.includes("GPS"))).toBe('<a><!-- <x:GPSa> --><?p <x:GPSb> ?><b c="<x:GPSc>"/>z</a>');
});
