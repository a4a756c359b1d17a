import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Recorded, recordedIn } from "./recorded.ts";

const record = (text: string, mark = "g1"): Recorded => ({ mark, model: "", text, withdrawn: false });
const found = (line: string, ...texts: string[]) => (recordedIn([line], texts.map((text, at) => record(text, `g${at + 1}`)))[0] ?? []).map(({ from, to }) => line.slice(from, to));
const machine = "水库在上个星期就已经蓄满了水，下游的村庄都收到了通知。";

describe("words that a machine is on record for", () => {
  test("are found where they stand word for word, with the mark that ends them", () => {
    expect(found(`记者写的。${machine}又是记者。`, machine)).toEqual([machine]);
  });

  test("are found in a part as well, from twelve characters on", () => {
    expect(found("他说水库在上个星期就已经蓄满。", machine)).toEqual(["水库在上个星期就已经蓄满。"]);
    expect(found("他说水库在上个星期就已经满了。", machine)).toEqual([]);
  });

  test("are known again with other punctuation, blanks, widths and invisible signs between them", () => {
    const spread = "水库在上个星期就\u200b已经蓄满了水,下游 的村庄都收到了通知.";
    expect(found(spread, machine)).toEqual([spread]);
    expect(found("全年共有１２３４家企业签约入驻园区", "全年共有1234家企业签约入驻园区")).toEqual(["全年共有１２３４家企业签约入驻园区"]);
  });

  test("are known again when they are cut into paragraphs shorter than any stretch", () => {
    const lines = ["水库在上个星", "期就已经蓄满了", "水，下游的村", "庄都收到了通知。"];
    expect(recordedIn(lines, [record(machine)]).map((stretches, at) => stretches.map(({ from, to }) => lines[at]?.slice(from, to)))).toEqual(lines.map((line) => [line]));
  });

  test("are eight words where a text has no Chinese, whatever their capitals", () => {
    const text = "The reservoir was already full by the end of last week.";
    expect(found(`He said THE reservoir was already full by the end, he said.`, text)).toEqual(["THE reservoir was already full by the end,"]);
    expect(found("The reservoir was already full, he said.", text)).toEqual([]);
  });

  test("belong to the record that came first", () => {
    expect(recordedIn([machine], [record(machine, "g1"), record(machine, "g2")])[0]?.map(({ id }) => id)).toEqual(["g1"]);
  });
});

test("every stretch is a passage of a record, and a passage that stands there whole is always found", () => {
  const words = fc.array(fc.constantFrom(..."水库在上个星期就已经蓄满了，。a1 "), { minLength: 0, maxLength: 60 }).map((signs) => signs.join(""));
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  fc.assert(fc.property(words, words, words, (before, middle, after) => {
    const line = `${before}。${middle}。${after}`;
    const stretches = recordedIn([line], [record(middle)])[0] ?? [];
    for (const { from, to } of stretches) expect(bare(line.slice(from, to)).length).toBeGreaterThan(0);
    const single = (middle.match(/[水库在上个星期就已经蓄满了]|[a1]+/gu) ?? []).length;
    const covered = stretches.map(({ from, to }) => line.slice(from, to)).join("");
    // With Latin letters beside it, a word may have been joined to its neighbour.
    if (single >= 12 && !/[a1]/.test(line)) expect(bare(covered)).toContain(bare(middle));
    if (single === 0) expect(stretches).toEqual([]);
  }));
});

test("50,000 characters against 200 records, and texts of one letter, are compared in time", () => {
  const letters = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";
  let seed = 1;
  const sign = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return letters[seed % letters.length] ?? "的";
  };
  const text = (length: number) => Array.from({ length }, sign).join("");
  const body = text(50_000);
  const records = Array.from({ length: 200 }, (_, at) => record(at % 2 === 0 ? body.slice(at * 200, at * 200 + 250) : text(400), `g${at}`));
  const lines = body.match(/.{1,200}/gu) ?? [];
  const stretches = recordedIn(lines, records).flat();
  expect(stretches.reduce((sum, { from, to }) => sum + to - from, 0)).toBeGreaterThanOrEqual(25_000);
  // Compared letter by letter this would outlast the test.
  expect(recordedIn(["哈".repeat(50_000)], [record("哈".repeat(50_000)), record("哈".repeat(50_000))]).flat()).toHaveLength(1);
});
