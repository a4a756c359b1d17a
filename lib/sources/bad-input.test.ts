import { describe, expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { docxOf, line, run, zipOf } from "#lib/interchange/docx.fixture";
import { gbk } from "#lib/interchange/testing";
import { chinesePdf, pdf, pdfBomb } from "./files.fixture.ts";
import { asksWhoOneIs } from "./judge-page.ts";
import { readBytes } from "./read-bytes.ts";
import { readInThread } from "./reading.ts";
import { storyPage } from "./testing.ts";
import { largestSourceFile } from "./types.ts";

// Only the site's time zone is asked of it.
useDatabase();

const utf8 = (text: string) => new TextEncoder().encode(text);
const story = "11月18日，水利部门通报：今年新修水渠一万二千米。\n\n“明年再修五千米。”局长说。";
const passages = ["11月18日，水利部门通报：今年新修水渠一万二千米。", "“明年再修五千米。”局长说。"];

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

describe("text is read", () => {
  test.each<[string, Uint8Array]>([["in UTF-8", utf8(story)], ["in GBK", gbk(story)], ["in UTF-16, either way round", utf16(story, true)], ["in UTF-16 the other way round", utf16(story, false)], ["in UTF-16 without its mark", utf16(story, true).slice(2)]])("%s", async (_, bytes) => {
    expect(await readBytes(bytes)).toMatchObject({ type: "text/plain", passages });
  });

  test("out of a page in GBK and one in UTF-16", async () => {
    const page = storyPage().replace('charset="utf-8"', 'charset="gbk"');
    for (const bytes of [gbk(page), utf16(storyPage(), true), utf16(storyPage(), false).slice(2)]) {
      const { type, headline, passages: read } = await readBytes(bytes);
      expect([type, headline]).toEqual(["text/html", "水利部门：今年新修水渠一万二千米"]);
      expect(read.join("")).toContain("比上年增加三成");
    }
  });

  test("of two million characters in Chinese, which are six megabytes", async () => {
    const { passages: read } = await readBytes(utf8("水渠修了一万二千米。".repeat(200_000)));
    expect(read.join("")).toHaveLength(2_000_000);
  });

  test("out of a saved page that has its pictures inside, which makes it heavier than any text", async () => {
    const { headline, passages: read } = await readBytes(utf8(storyPage({ extra: `<img src="data:image/png;base64,${"iVBORw0K".repeat(1_000_000)}">` })));
    expect(headline).toBe("水利部门：今年新修水渠一万二千米");
    expect(read.join("")).toContain("比上年增加三成");
  });

  test("out of Word", async () => {
    const words = await readBytes(docxOf(line(run("第一段。")) + line(run("第二段。"))));
    expect(words.passages).toEqual(["第一段。", "第二段。"]);
  });

});

describe("a PDF is read", () => {
  test("with lines as paragraphs, page numbers and running heads gone", async () => {
    const text = (page: number) => ["County Yearbook 2024", `The county built twelve thousand metres of canals in year ${page}, and the`, `people of ${page} villages paid a third of what it cost in the end.`, `- ${page + 1} -`];
    const words = await readBytes(pdf({ pages: 5, text }));
    expect(words.passages).toHaveLength(5);
    expect(words.passages[2]).toBe("The county built twelve thousand metres of canals in year 2, and the people of 2 villages paid a third of what it cost in the end.");
  });

  test("out of a PDF in Chinese whose font is not inside it", async () => {
    expect((await readBytes(chinesePdf(["今年新修水渠一万二千米。", "明年再修五千米，由县里和三个乡一起出钱。"]))).passages.join("")).toBe("今年新修水渠一万二千米。明年再修五千米，由县里和三个乡一起出钱。");
  });

  test("out of a PDF of 300 pages, while this process goes on answering", async () => {
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 20);
    const text = (page: number) => Array.from({ length: 40 }, (_, at) => `Line ${at} of page ${page} says that ${page * at} metres of canals were built in the county.`);
    const words = await readBytes(pdf({ pages: 300, text }));
    clearInterval(ticking);
    expect(words.passages.some((passage) => passage.includes("Line 39 of page 299"))).toBe(true);
    // Read in this thread, none would come between.
    expect(ticks).toBeGreaterThan(3);
  });
});

describe("a text", () => {
  test("of ten megabytes in one line is told to be too much, not read", async () => {
    await expect(readBytes(utf8("a".repeat(10 * 1024 * 1024)))).rejects.toMatchObject({ code: "source.textTooLong" });
    expect((await readBytes(utf8("a".repeat(2 * 1024 * 1024)))).passages.length).toBeGreaterThan(3_000);
  });
});

describe("what cannot be read says why", () => {
  const bomb = zipOf([{ name: "word/document.xml", bytes: new Uint8Array(1_000_000), claims: 900_000_000 }]);
  test.each<[string, Uint8Array, string]>([
    ["a scanned PDF", pdf({ pages: 3 }), "source.scanned"],
    ["a PDF behind a password", pdf({ lines: ["secret"], encrypted: true }), "source.locked"],
    ["a PDF that was cut off", pdf({ lines: ["whole"] }).slice(0, 60), "source.damaged"],
    ["a picture called .txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "source.notReadable"],
    ["a program called .txt", Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7) % 31), "source.notReadable"],
    ["Word's old format", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "source.notReadable"],
    ["a broken document", docxOf(line(run("话。"))).slice(0, 700), "source.damaged"],
    ["an archive of other things", zipOf([{ name: "photo.txt", bytes: utf8("x") }]), "source.notReadable"],
    ["an archive that unpacks to a gigabyte", bomb, "source.bomb"],
    ["nothing", new Uint8Array(0), "source.empty"],
    ["blanks", utf8(" \n\t "), "source.empty"],
    ["fifty megabytes and one byte", new Uint8Array(largestSourceFile + 1), "source.tooLarge"],
  ])("%s", async (_, bytes, code) => {
    await expect(readBytes(bytes)).rejects.toMatchObject({ code });
  });

  test("a page that takes forever is ended", async () => {
    const page = { bytes: utf8(`<html><body>${"<div><p>字".repeat(60_000)}`), address: "", charset: "", timeZone: "Asia/Shanghai", now: new Date().toISOString() };
    await expect(readInThread({ read: "page", page }, 1)).rejects.toMatchObject({ code: "source.slow" });
  });

  test("a PDF of a megabyte that unpacks to gigabytes is ended before they are taken, and the next file is read", async () => {
    let most = 0;
    const looking = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()); }, 20);
    const before = process.memoryUsage.rss();
    await expect(readBytes(pdfBomb(1_500))).rejects.toMatchObject({ code: "source.bomb" });
    clearInterval(looking);
    expect(most - before).toBeLessThan(1.5 * 1024 ** 3);
    expect((await readBytes(utf8("还在读。"))).passages).toEqual(["还在读。"]);
  });

  test("a page without words has none", async () => {
    expect((await readBytes(utf8('<!doctype html><html><body><div id="app"></div><script>start()</script></body></html>'))).passages.join("").length).toBeLessThan(30);
  });
});

describe("a page that asks who one is", () => {
  const words = (text: string, password = false) => ({ passages: [text], password, type: "text/html" });
  test("is known by a field for a password and little else, by where it sent us, and by what it says", () => {
    const there = { asked: "https://a.example/1", url: "https://a.example/1" };
    expect(asksWhoOneIs({ ...there, words: words("请输入账号和密码", true) })).toBe(true);
    expect(asksWhoOneIs({ asked: "https://a.example/1", url: "https://a.example/login?next=1", words: words("欢迎使用本系统，这里是统一的入口。") })).toBe(true);
    expect(asksWhoOneIs({ ...there, words: words("本文为会员专享，登录后阅读全文。") })).toBe(true);
  });

  test("is none where a whole story stands beside the door, or where the address only sounds like one", () => {
    expect(asksWhoOneIs({ asked: "https://a.example/1", url: "https://a.example/1", words: words("新闻".repeat(400), true) })).toBe(false);
    expect(asksWhoOneIs({ asked: "https://a.example/2024/author/1", url: "https://a.example/2024/author/1/", words: words("短讯一则，说的是水渠的事。") })).toBe(false);
  });
});
