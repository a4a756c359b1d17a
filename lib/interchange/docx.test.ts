import { describe, expect, it } from "vitest";
import { sketch } from "#lib/content/sketch";
import { docxOf, line, manuscript, run, zipOf } from "./docx.fixture.ts";
import { isZip, readDocx } from "./docx.ts";
import { recognise } from "./recognise.ts";

const image = Uint8Array.from(Buffer.from("iVBORw0KGgo=", "base64"));
const now = new Date("2026-01-01T00:00:00Z");
const refusal = (bytes: Uint8Array, time?: number) => readDocx(bytes, time).then(() => "read", (error: Error) => error.message);

describe("a Word document", () => {
  it("brings its headline, footnotes, nested lists, merged cells and pictures along; words taken back stay away", async () => {
    const bytes = manuscript("河堤上的观测员", image);
    expect(isZip(bytes)).toBe(true);
    const { html, pictures } = await readDocx(bytes);
    const found = recognise(html, { name: "document.html", now });
    expect(found.headline).toBe("河堤上的观测员");
    expect(sketch(found.body.content)).toBe("p(河堤上的观测员每天六点都要走一遍三公里的河堤^(见县志。)，把*水位*记在本子上。) h2(一本旧账) p(今年十二米) ul[li[p(漆木桩) ol1[li[p(先红后白)]]] li[p(量水位)]] table[tr[th→2[p(水位)]] tr[td↓2[p(三月)] td[p(12.1)]] tr[td[p(12.4)]]] figure(清晨的河堤|) p(雨季来之前，他会把木桩重新漆一遍。)");
    expect(found.pictures).toEqual([{ src: "docx-picture:0", alt: "清晨的河堤" }]);
    expect(pictures.map((bytes) => Buffer.from(bytes).toString("base64"))).toEqual(["iVBORw0KGgo="]);
  });

  it("runs nothing that stands in it", async () => {
    const { html } = await readDocx(docxOf(line(run("&lt;script&gt;alert(1)&lt;/script&gt;文"))));
    const found = recognise(html, { name: "document.html", now });
    expect(JSON.stringify(found)).toContain("<script>alert(1)</script>文");
    expect(html).not.toContain("<script>");
  });
});

describe("a document that nobody should open", () => {
  const zeros = new Uint8Array(61 * 1024 * 1024);
  const whole = docxOf(line(run("文")));
  it.each<[string, () => Uint8Array, string]>([
    ["is refused where it unpacks to more than it may", () => zipOf([{ name: "word/document.xml", bytes: zeros }]), "import.bomb"],
    ["is refused where it lies about what it unpacks to", () => zipOf([{ name: "word/document.xml", bytes: zeros, claims: 1_000 }]), "import.bomb"],
    ["is refused where it holds thousands of files", () => zipOf(Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, bytes: image }))), "import.bomb"],
    ["is refused where it was cut off", () => whole.slice(0, whole.length - 300), "import.damaged"],
    ["is refused where a part of it is broken", () => whole.with(80, 255).with(81, 255).with(90, 0), "import.damaged"],
    ["is refused where it is another kind of ZIP file", () => zipOf([{ name: "a.txt", bytes: image }]), "import.notDocx"],
    ["is refused where it is too large to look at", () => new Uint8Array(21 * 1024 * 1024), "import.documentTooLarge"],
    ["is refused where its XML is none", () => zipOf([{ name: "word/document.xml", bytes: image }]), "import.damaged"],
  ])("%s", async (_name, bytes, code) => expect(await refusal(bytes())).toBe(code));

  it("is left alone when it takes too long", async () => expect(await refusal(whole, 1)).toBe("import.slow"));
});
