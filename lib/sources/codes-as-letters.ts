/**
 * Tables for Chinese, Japanese and Korean fonts that are not inside a PDF and whose codes are letters of Unicode (`UniGB-UCS2-H` and its kind): there the table
 * says nothing but that each code is its own letter, so it is made here instead of shipping all of Adobe's. Others (`GBK-EUC-H`) stay unread.
 * PDF.js asks for them by name, where it would fetch a file.
 */
const own = /^(?:Uni(?:GB|CNS|JIS|KS)-(?:UCS2|UTF16)-[HV]|Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2)$/;

export class CodesAsLetters {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (!own.test(filename)) throw new Error(`no file ${filename}`);
    return filename.startsWith("Adobe-") ? toLetters() : toCodes();
  }
}

/** As text in the language of CMaps (Adobe technical note 5014). */
function toCodes(): Uint8Array {
  return new TextEncoder().encode("begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n1 begincidrange\n<0000> <ffff> 0\nendcidrange\nendcmap\n");
}

function toLetters(): Uint8Array {
  return new TextEncoder().encode("begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange\nendcmap\n");
}
