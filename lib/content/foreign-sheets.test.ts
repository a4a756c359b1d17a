/** What spreadsheets put on the clipboard, and plain text from anywhere. The figures are made up, the markup is theirs. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readForeign, readPlain } from "./foreign.ts";
import { readDoc } from "./schema.ts";
import { sketch } from "./sketch.ts";
import { anyString } from "./testing.ts";
import { plainText } from "./text.ts";

const excel = (rows: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {text-align:center;} td {padding-top:1px; mso-ignore:padding; mso-number-format:General;} --></style></head><body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'><!--StartFragment--><col width=64 span=3 style='width:48pt'>${rows}<!--EndFragment--></table></body></html>`;
const sheets = (rows: string) => `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>${rows}</tbody></table>`;
const wide = "观测员在本子上写下的话".repeat(60);

const html: readonly (readonly [string, string, string])[] = [
  ["Excel: numbers to the right, a merged head", excel("<tr height=20 style='height:15.0pt'><td colspan=2 height=20 class=xl65 width=128 style='height:15.0pt;width:96pt'>水位</td><td class=xl66>&nbsp;</td></tr><tr height=20><td height=20 align=right>1</td><td align=right>12.10</td><td>米</td></tr>"), "table[tr[td→2[p(水位)] td[p()]] tr[td:right[p(1)] td:right[p(12.10)] td[p(米)]]]"],
  ["Excel: two lines in one cell, rows that are folded away, empty rows around", excel("<tr height=20><td class=xl65></td><td></td></tr><tr height=40><td class=xl65>三月<br>上旬</td><td>甲</td></tr><tr height=0 style='display:none'><td>藏</td><td>藏</td></tr><tr><td>四月</td><td>乙</td></tr><tr><td></td><td></td></tr>"), "table[tr[td[p(三月⏎上旬)] td[p(甲)]] tr[td[p(四月)] td[p(乙)]]]"],
  ["Excel: a first row in bold is the head", excel("<tr><td class=xl65><b>日期</b></td><td class=xl65><b>水位</b></td></tr><tr><td class=xl66 align=right>3</td><td align=right>12</td></tr>"), "table[tr[th[p(日期)] th[p(水位)]] tr[td:right[p(3)] td:right[p(12)]]]"],
  ["Excel: one cell is words", excel("<tr height=20><td height=20 class=xl65 width=64>十二米</td></tr>"), "p(十二米)"],
  ["Google Sheets: values, merged cells, long words", sheets(`<tr style="height:21px;"><td style="text-align:center;" rowspan="2" colspan="1" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;三月&quot;}">三月</td><td style="text-align:right;" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:12.1}">12.1</td></tr><tr style="height:21px;"><td>${wide}</td></tr>`), `table[tr[td↓2:center[p(三月)] td:right[p(12.1)]] tr[td[p(${wide})]]]`],
  ["WPS spreadsheet", '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name="Generator" content="WPS Office ET"><style><!-- .et2 {mso-pattern:auto;text-align:left;} --></style></head><body><table width="144" border="0" cellpadding="0" cellspacing="0" style="border-collapse:collapse;table-layout:fixed;"><!--StartFragment--><colgroup><col width="72" span="2"></colgroup><tr height="18" style="height:13.50pt;"><td class="et2" height="18" width="72" x:str>县</td><td class="et2" x:str>水位</td></tr><tr height="18"><td class="et2" x:str>临江</td><td class="et3" align="right" x:num>12</td></tr><!--EndFragment--></table></body></html>', "table[tr[td[p(县)] td[p(水位)]] tr[td[p(临江)] td:right[p(12)]]]"],
];

const lines = ["河堤上的观测员每天早上六点都要走一遍，把水位记在", "本子上。这件事他做了二十一年，本子用到第四十七本", "了，最早的一本纸页发脆，翻的时候要用两只手托着，", "县里的档案员来看过三次。"];
const plain: readonly (readonly [string, string, string])[] = [
  ["full-width indents", "　　第一段。\n　　第二段。\n\n　　第三段。\n", "p(第一段。) p(第二段。) p(第三段。)"],
  ["lines that are only wraps, as a PDF gives them", `${lines.join("\n")}\n\n　　第二段。`, `p(${lines.join("")}) p(第二段。)`],
  ["wraps in English", "The gauge keeper walks three miles of the dyke every\r\nmorning and writes the level into a book. He has been\r\nat it for twenty-one years, and the oldest of his\r\nbooks is too brittle to open.\r\n", "p(The gauge keeper walks three miles of the dyke every morning and writes the level into a book. He has been at it for twenty-one years, and the oldest of his books is too brittle to open.)"],
  ["verse is not joined", "水位一尺\n木桩红了\n老周走了\n河还在流", "p(水位一尺) p(木桩红了) p(老周走了) p(河还在流)"],
  ["dots of Word's plain text", "·\t漆木桩\n·\t量水位\n完。", "ul[li[p(漆木桩)] li[p(量水位)]] p(完。)"],
  ["one dot alone", "• 漆木桩\n完。", "p(• 漆木桩) p(完。)"],
  ["cells parted by tabs, with lines and quotation marks inside", '县\t水位\r\n临江\t"12""上\n下"\r\n', 'table[tr[td[p(县)] td[p(水位)]] tr[td[p(临江)] td[p(12"上⏎下)]]]'],
  ["empty cells stay", "县\t水位\t备注\n临江\t\t\n", "table[tr[td[p(县)] td[p(水位)] td[p(备注)]] tr[td[p(临江)] td[p()] td[p()]]]"],
  ["rows of different length are no table", "甲\t乙\n丙", "p(甲\t乙) p(丙)"],
  ["lines indented by tabs are no table", "\t甲\n\t乙", "p(甲) p(乙)"],
  ["an unfinished quotation mark", '"甲\t乙\n丙\t丁', 'table[tr[td[p("甲)] td[p(乙)]] tr[td[p(丙)] td[p(丁)]]]'],
];

describe("from spreadsheets", () => {
  it.each(html)("%s", (_name, source, expected) => {
    const { blocks } = readForeign(source);
    expect(sketch(blocks)).toBe(expected);
    expect(() => readDoc({ type: "doc", content: blocks })).not.toThrow();
  });
});

describe("plain text", () => {
  it.each(plain)("%s", (_name, source, expected) => expect(sketch(readPlain(source).blocks)).toBe(expected));

  it("loses no word and writes what the document model knows, whatever comes in", () => {
    const piece = fc.oneof(anyString, fc.constantFrom("\t", "\n", '"', "•", "　", "词"));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const source = `始${pieces.join("")}终`;
        const doc = { type: "doc" as const, content: readPlain(source).blocks };
        expect(() => readDoc(doc)).not.toThrow();
        for (const word of ["始", "终"]) expect(plainText(doc)).toContain(word);
        expect(plainText(doc).match(/词/g)?.length).toBe(source.match(/词/g)?.length);
      }),
      { numRuns: 500 },
    );
  });

  it("of any length is read to its end: what went back for each sign would outlast the test", () => {
    for (const source of ['"'.repeat(200_000), "\t".repeat(200_000), '"a\t'.repeat(70_000), "• a\n".repeat(50_000), " ".repeat(200_000), "a ".repeat(100_000)]) expect(JSON.stringify(readPlain(`${source}\n终`))).toContain("终");
  });
});
