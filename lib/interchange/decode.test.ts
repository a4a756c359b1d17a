import { describe, expect, it } from "vitest";
import { Refusal } from "#lib/kernel/refusal";
import { decode } from "./decode.ts";
import { formatOf } from "./format.ts";
import { gbk } from "./testing.ts";

function refusalOf(input: Uint8Array | string): string {
  try {
    decode(input);
    return "";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
const bytes = (text: string) => Buffer.from(text, "latin1");

describe("an upload that is no text is refused", () => {
  it.each([
    ["PNG", bytes("\x89PNG\r\n\x1a\n")],
    ["JPEG", bytes("\xff\xd8\xff\xe0")],
    ["PDF", bytes("%PDF-1.7\n")],
    ["Word", bytes("PK\x03\x04\x14")],
    ["old Word", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
    ["RTF", bytes("{\\rtf1 text}")],
    ["a text with NUL bytes", bytes("text\0text")],
    ["MP4", bytes("\0\0\0\x18ftypmp42")],
    ["control characters", bytes("\x01\x02\x03\x04\x05\x06abc")],
    ["pasted NUL", "a\u0000b"],
  ])("%s", (_name, input) => expect(refusalOf(input)).toBe("import.binary"));

  it.each([["nothing", ""], ["no bytes", new Uint8Array()], ["blanks", " \n\t　"], ["only a mark", Buffer.from("\ufeff")]])("%s", (_name, input) => expect(refusalOf(input)).toBe("import.empty"));

  it("over 5 MB", () => {
    expect(refusalOf(new Uint8Array(5 * 1024 * 1024 + 1))).toBe("import.tooLarge");
    expect(refusalOf("字".repeat(5 * 1024 * 1024 + 1))).toBe("import.tooLarge");
  });
});

describe("the encoding is found out", () => {
  const text = "云溪城的旧书店搬到了河边。Café, 六百一十二箱。";
  it.each([
    ["UTF-8", Buffer.from(text), text],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`), text],
    ["UTF-16 LE", Buffer.from(`\ufeff${text}`, "utf16le"), text],
    ["UTF-16 BE", Buffer.from(`\ufeff${text}`, "utf16le").swap16(), text],
    ["UTF-16 LE without a mark", Buffer.from(text, "utf16le"), text],
    ["UTF-16 BE without a mark", Buffer.from(text, "utf16le").swap16(), text],
    ["UTF-16 LE without a mark, Chinese alone", Buffer.from("今年新修水渠一万二千米由县里出钱", "utf16le"), "今年新修水渠一万二千米由县里出钱"],
    ["UTF-16 BE without a mark, Chinese alone", Buffer.from("今年新修水渠一万二千米由县里出钱", "utf16le").swap16(), "今年新修水渠一万二千米由县里出钱"],
    ["UTF-16 LE without a mark, English alone", Buffer.from("Water runs through the county.\r\n", "utf16le"), "Water runs through the county.\r\n"],
    ["GBK", gbk(text.replace("é", "e")), text.replace("é", "e")],
    ["Western", bytes("Café, naïve, déjà vu, à la carte, Zürich"), "Café, naïve, déjà vu, à la carte, Zürich"],
    ["Big5, by its own word", Buffer.concat([bytes('<meta charset="big5">'), Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5)]), '<meta charset="big5">中文'],
  ])("%s", (_name, input, expected) => expect(decode(input).text).toBe(expected));

  it("reads UTF-8 with a broken character, and counts it", () => {
    const broken = Buffer.concat([Buffer.from("云溪城".repeat(40)), Uint8Array.of(0xe4, 0xba), Buffer.from("。")]);
    expect(decode(broken)).toEqual({ text: `${"云溪城".repeat(40)}\ufffd。`, replaced: 1 });
  });

  it("reads GBK with a broken byte", () => {
    const broken = Buffer.concat([gbk("云溪城的旧书店搬到了河边。".repeat(20)), Uint8Array.of(0xff), gbk("书还在路上。")]);
    expect(decode(broken).text).toContain("云溪城的旧书店");
    expect(decode(broken).text).toContain("书还在路上");
  });
});

describe("the format is found out", () => {
  it.each([
    ["<!DOCTYPE html><p>文", "", "html"],
    ["<p>一</p><p>二</p>", "", "html"],
    ["<!doctype html><p>文", "saved.txt", "html"],
    ["正文", "a.HTML", "html"],
    ["# 题\n\n文", "", "markdown"],
    ["---\ntitle: 题\n---\n文", "", "markdown"],
    ["正文", "a.md", "markdown"],
    ["# 不是标题", "a.txt", "text"],
    ["一句话，里面有 <3 和 a < b。", "", "text"],
    ["1. 一\n2. 二", "", "text"],
    ["普通的文字", "noending", "text"],
  ])("%j %s", (text, name, format) => expect(formatOf(text, name)).toBe(format));
});
