import { expect, test } from "vitest";
import { type Making, publicRecord, recordOf } from "./record.ts";
import { defaultLabelSettings, type PrintedLabel } from "./types.ts";

const open = defaultLabelSettings.record;
const day = (number: number) => new Date(`2026-11-${String(number).padStart(2, "0")}T01:00:00Z`);
const reporter = { id: 1, name: "记者甲", role: "author" as const };
const editor = { id: 2, name: "编辑乙", role: "editor" as const };
const helper = { id: 3, name: "管理员丙", role: "admin" as const };
const label: PrintedLabel = { share: 0.18, text: "AI生成 18%", models: ["某模型"] };
const making: Making = {
  named: [1, 2],
  started: { at: day(2), by: editor },
  written: { at: day(9), by: [reporter, helper] },
  sources: { at: day(3), count: 4 },
  generated: { at: day(5), by: [reporter] },
  verified: { at: day(10), count: 2, by: [editor] },
  ledger: { all: { supported: 10, verified: 2, unsupported: 3, contradicted: 0 }, claims: [] },
  published: { first: day(11), now: day(11), number: 1, by: editor },
};
const kinds = (record: { events: { kind: string }[] }) => record.events.map(({ kind }) => kind);

test("a record tells what happened in its order", () => {
  const { events } = recordOf(making, label, open, "zh-CN");
  expect(kinds({ events })).toEqual(["started", "sourced", "generated", "written", "verified", "checked", "published"]);
  expect(events.find(({ kind }) => kind === "generated")).toMatchObject({ share: 0.18, text: "某模型", who: ["记者甲"] });
  expect(events.find(({ kind }) => kind === "checked")).toMatchObject({ count: 15, share: 0.8 });
});

test("only whom the article names anyway is named; all others are told by what they are", () => {
  const written = (settings: typeof open, language: "zh-CN" | "en") => recordOf(making, label, settings, language).events.find(({ kind }) => kind === "written")?.who;
  expect(written(open, "zh-CN")).toEqual(["记者甲", "编辑部"]);
  expect(written({ ...open, people: "roles" }, "zh-CN")).toEqual(["记者", "编辑部"]);
  expect(written({ ...open, people: "roles" }, "en")).toEqual(["a reporter", "the newsroom"]);
});

test("no setting hides the machine's share, the publishing or its time", () => {
  const hidden = { people: "roles" as const, started: false, sources: false, checks: false };
  expect(kinds(recordOf(making, label, hidden, "zh-CN"))).toEqual(["generated", "published"]);
  expect(kinds(publicRecord(recordOf(making, label, open, "zh-CN"), hidden))).toEqual(["generated", "published"]);
});

test("the share is told also where nobody knows when or by whom the words were accepted", () => {
  const { events } = recordOf({ ...making, generated: null }, label, open, "zh-CN");
  expect(events.find(({ kind }) => kind === "generated")).toMatchObject({ share: 0.18, who: [], at: day(11).toISOString() });
});

test("nothing is told of machines, sources and checks where there were none", () => {
  const bare: Making = { ...making, sources: { at: day(3), count: 0 }, generated: null, verified: null, ledger: null, written: null };
  expect(kinds(recordOf(bare, null, open, "zh-CN"))).toEqual(["started", "published"]);
  expect(kinds(recordOf({ ...bare, ledger: { all: { supported: 0, verified: 0, unsupported: 0, contradicted: 0 }, claims: [] } }, null, open, "zh-CN"))).toEqual(["started", "published"]);
});

test("a second printing is told besides the first; a story from elsewhere was not begun here", () => {
  const again = recordOf({ ...making, published: { first: day(11), now: day(12), number: 2, by: editor } }, label, open, "zh-CN");
  expect(again.events.filter(({ kind }) => kind === "published").map(({ count }) => count)).toEqual([undefined, 2]);
  expect(kinds(recordOf({ ...making, published: { ...making.published, first: day(1) } }, null, open, "zh-CN"))).not.toContain("started");
});

test("a source that was kept before the article was begun is attached after its beginning, in old printings too", () => {
  const early: Making = { ...making, sources: { at: day(1), count: 1 } };
  const { events } = recordOf(early, label, open, "zh-CN");
  expect(kinds({ events }).slice(0, 2)).toEqual(["started", "sourced"]);
  expect(events[1]?.at).toBe(day(2).toISOString());
  const printed = { events: [{ kind: "sourced" as const, at: day(1).toISOString(), who: [], count: 1 }, { kind: "started" as const, at: day(2).toISOString(), who: [] }] };
  expect(kinds(publicRecord(printed, open))).toEqual(["started", "sourced"]);
  expect(kinds(publicRecord(printed, { ...open, started: false }))).toEqual(["sourced"]);
});

test("words from elsewhere were declared, those of a model here accepted", () => {
  const { events } = recordOf({ ...making, generated: { at: day(5), by: [reporter], accepted: true } }, label, open, "zh-CN");
  expect(events.find(({ kind }) => kind === "generated")).toMatchObject({ accepted: true });
  expect(recordOf(making, label, open, "zh-CN").events.find(({ kind }) => kind === "generated")).not.toHaveProperty("accepted");
});
