/** The line that stands for a picture that lies elsewhere: nothing is lost while it is fetched, or when that fails. */
import { isLinkAddress } from "./address.ts";
import { textRun } from "./marks.ts";
import type { Block, Figure, TableCell } from "./types.ts";

/** Caption and address, as words; null where there is no address that could be asked. */
export function addressLine({ attrs: { caption } }: Figure, src: string): Block | null {
  if (!/^https?:\/\//i.test(src) || !isLinkAddress(src)) return null;
  const before = caption === "" ? [] : [textRun(`${caption} `)];
  return { type: "paragraph", content: [...before, textRun(src, [{ type: "link", attrs: { href: src } }])] };
}

/** Blocks with every figure changed, wherever it stands. A quotation that becomes empty leaves, a cell keeps an empty line. */
export function withFigures(blocks: readonly Block[], change: (figure: Figure) => Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case "figure":
        return change(block);
      case "blockquote": {
        const content = withFigures(block.content, change);
        return content.length > 0 ? [{ ...block, content }] : [];
      }
      case "bulletList":
      case "orderedList":
        return [{ ...block, content: block.content.map((item) => ({ ...item, content: withFigures(item.content, change) })) }];
      case "table":
        return [{ ...block, content: block.content.map((row) => ({ ...row, content: (row.content ?? []).map((cell) => inCell(cell, change)) })) }];
      default:
        return [block];
    }
  });
}

function inCell(cell: TableCell, change: (figure: Figure) => Block[]): TableCell {
  const content = withFigures(cell.content, change);
  return { ...cell, content: content.length > 0 ? content : [{ type: "paragraph" }] };
}
