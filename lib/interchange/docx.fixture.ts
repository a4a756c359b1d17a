/** For tests: Word documents as Word writes them, and ones that nobody should open. */
import { crc32, deflateRawSync } from "node:zlib";

type File = { name: string; bytes: Uint8Array; /** What the file claims to be when unpacked. */ claims?: number };

/** A ZIP file of these files. */
export function zipOf(files: readonly File[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, claims = bytes.length } of files) {
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims, 18);
    common.writeUInt16LE(title.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(at, 10);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), common, title, packed);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, central, title);
    at += 30 + title.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...parts, listed, Buffer.from("PK\x05\x06", "latin1"), end]));
}

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const xml = (text: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);

export const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const line = (inner: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
export const listed = (text: string, level: number, list: 1 | 2) => line(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const cited = '<w:r><w:footnoteReference w:id="2"/></w:r>';
export const picture = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="1" descr="清晨的河堤"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

/** `body`: what stands in the document; list 1 has dots, list 2 numbers; footnote 2 says `note`. */
export function docxOf(body: string, { image, note = "见县志。", custom = "" }: { image?: Uint8Array; note?: string; /** `docProps/custom.xml` */ custom?: string } = {}): Uint8Array<ArrayBuffer> {
  const levels = (format: string) => [0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join("");
  const files: File[] = [
    { name: "[Content_Types].xml", bytes: xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>') },
    { name: "_rels/.rels", bytes: xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`) },
    { name: "word/_rels/document.xml.rels", bytes: xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId2" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId9" Type="${office}/image" Target="media/image1.png"/></Relationships>`) },
    { name: "word/styles.xml", bytes: xml(`<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style></w:styles>`) },
    { name: "word/numbering.xml", bytes: xml(`<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="1">${levels("bullet")}</w:abstractNum><w:abstractNum w:abstractNumId="2">${levels("decimal")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`) },
    { name: "word/footnotes.xml", bytes: xml(`<w:footnotes ${namespaces}><w:footnote w:id="2">${line(run(note))}</w:footnote></w:footnotes>`) },
    { name: "word/document.xml", bytes: xml(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`) },
  ];
  if (custom !== "") files.push({ name: "docProps/custom.xml", bytes: new TextEncoder().encode(custom) });
  return zipOf(image ? [...files, { name: "word/media/image1.png", bytes: image }] : files);
}

const cell = (inner: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${line(run(inner))}</w:tc>`;
const row = (inner: string, head = false) => `<w:tr>${head ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${inner}</w:tr>`;

/** A manuscript with everything one brings along. */
export function manuscript(headline: string, image?: Uint8Array): Uint8Array<ArrayBuffer> {
  const bold = "<w:b/>";
  const title = '<w:pStyle w:val="a3"/>';
  const heading = '<w:pStyle w:val="2"/>';
  const table = `<w:tbl>${row(cell("水位", '<w:gridSpan w:val="2"/>'), true)}${row(cell("三月", '<w:vMerge w:val="restart"/>') + cell("12.1"))}${row(cell("", "<w:vMerge/>") + cell("12.4"))}</w:tbl>`;
  const changed = '<w:ins w:id="1" w:author="z"><w:r><w:t>十二米</w:t></w:r></w:ins><w:del w:id="2" w:author="z"><w:r><w:delText>十三米</w:delText></w:r></w:del>';
  return docxOf(
    [line(run(headline), title), line(`${run("河堤上的观测员每天六点都要走一遍三公里的河堤")}${cited}${run("，把")}${run("水位", bold)}${run("记在本子上。")}`), line(run("一本旧账"), heading), line(run("今年") + changed), listed("漆木桩", 0, 1), listed("先红后白", 1, 2), listed("量水位", 0, 1), table, ...(image ? [line(picture)] : []), line(run("雨季来之前，他会把木桩重新漆一遍。"))].join(""),
    image ? { image } : {},
  );
}
