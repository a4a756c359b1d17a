/** Turns a Word document into HTML in a thread of its own: a document can be made to take forever, and a thread can be ended. */
import { parentPort, workerData } from "node:worker_threads";
import mammoth from "mammoth";
import { Refusal } from "#lib/kernel/refusal";
import type { DocxAnswer } from "./docx.ts";
import { propertiesSayGenerated } from "./labelled.ts";
import { checkZip, fileIn } from "./zip.ts";

const mostPictures = 200;
const longestHtml = 20_000_000;
const mostProperties = 1024 * 1024;
/** Of the names that Word gives in Chinese and in English; mammoth knows headings by itself. */
const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='标题'] => h1:fresh", "p[style-name='Quote'] => blockquote > p:fresh", "p[style-name='Intense Quote'] => blockquote > p:fresh", "p[style-name='引用'] => blockquote > p:fresh"];

async function convert(bytes: Uint8Array): Promise<DocxAnswer> {
  const names = checkZip(bytes);
  if (!names.includes("word/document.xml")) return { ok: false, code: "import.notDocx" };
  const pictures: Uint8Array[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    if (pictures.length < mostPictures) pictures.push(new Uint8Array(await image.readAsBuffer()));
    return { src: `docx-picture:${pictures.length - 1}` };
  });
  // Links to files of this machine are not followed.
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }, { styleMap: styles, includeEmbeddedStyleMap: false, externalFileAccess: false, convertImage });
  return value.length > longestHtml ? { ok: false, code: "import.tooLarge" } : { ok: true, html: value, pictures, labelled: isLabelled(bytes, names) };
}

/** Where GB 45438-2025 has documents carry their label. */
function isLabelled(bytes: Uint8Array, names: readonly string[]): boolean {
  const properties = names.includes("docProps/custom.xml") ? fileIn(bytes, "docProps/custom.xml") : null;
  return properties !== null && propertiesSayGenerated(new TextDecoder().decode(properties.subarray(0, mostProperties)));
}

async function answer(): Promise<DocxAnswer> {
  try {
    return await convert(workerData);
  } catch (error) {
    return { ok: false, code: error instanceof Refusal ? error.code : "import.damaged" };
  }
}

parentPort?.postMessage(await answer());
