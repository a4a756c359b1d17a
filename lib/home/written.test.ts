import fc from "fast-check";
import { expect, test } from "vitest";
import { allBlocks, tidy } from "./blocks.ts";
import { readArrangement } from "./input.ts";
import { parseArrangement } from "./parse-written.ts";
import { type Arrangement, automatic } from "./types.ts";
import { writeArrangement } from "./written.ts";

const id = fc.integer({ min: 1, max: 1_000_000 });
const block = fc.record({ sectionId: id, shown: fc.boolean(), lines: fc.integer({ min: 1, max: 8 }), pinned: fc.array(id, { maxLength: 8 }) });
const arrangement: fc.Arbitrary<Arrangement> = fc.record({ lead: fc.option(id), pinned: fc.array(id, { maxLength: 20 }), blocks: fc.array(block, { maxLength: 12 }) });
const sections = [{ id: 3 }, { id: 1 }, { id: 2 }];

test("an arrangement is the same after it was written into an address and read again", () => {
  fc.assert(fc.property(arrangement, (given) => {
    expect(parseArrangement(writeArrangement(given))).toEqual(given);
  }));
});

test.each(["", "x", "null", "7", "{}", "[]", "[null,[]]", "[0,[],[]]", '["1",[],[]]', "[null,[1.5],[]]", "[null,[-1],[]]", "[null,[],[[1,1,9,[]]]]", "[null,[],[[1,1,4]]]", `[null,[${"1,".repeat(5_000)}1],[]]`, "[".repeat(7_000)])("what nobody wrote (%#) is no arrangement", (text) => {
  expect(parseArrangement(text)).toBeNull();
});

test("what was kept is read as far as it can be, and never an error", () => {
  const kept = { lead: 4, pinned: [1, 2], blocks: [{ sectionId: 1, shown: false, lines: 2, pinned: [] }] };
  expect(readArrangement(kept)).toEqual(kept);
  expect(readArrangement({ ...kept, pinned: "no" })).toEqual({ ...kept, pinned: [] });
  expect(readArrangement({ ...kept, blocks: [{ sectionId: 1 }] })).toEqual({ ...kept, blocks: [] });
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(Object.keys(readArrangement(value))).toEqual(["lead", "pinned", "blocks"]);
  }));
});

test("no more blocks are kept than it takes to say their order: a new section then stands where the masthead has it", () => {
  const [third, first, second] = allBlocks([], sections);
  if (!third || !first || !second) throw new Error("three blocks expected");
  const keptOf = (...blocks: (typeof first)[]) => tidy({ ...automatic, blocks }, sections).blocks.map(({ sectionId }) => sectionId);
  expect(keptOf(third, first, second)).toEqual([]);
  expect(keptOf(first, third, second)).toEqual([1]);
  expect(keptOf({ ...third, lines: 2 }, first, second)).toEqual([3]);
  expect(keptOf(third, { ...first, shown: false }, second)).toEqual([3, 1]);
  expect(keptOf(second, first, third)).toEqual([2, 1]);
});

test("what is left out says the same", () => {
  const some = fc.array(fc.record({ sectionId: fc.integer({ min: 1, max: 5 }), shown: fc.boolean(), lines: fc.constantFrom(4, 2), pinned: fc.array(fc.integer({ min: 9, max: 9 }), { maxLength: 0 }) }), { maxLength: 5 });
  fc.assert(fc.property(some, (blocks) => {
    expect(allBlocks(tidy({ ...automatic, blocks }, sections).blocks, sections)).toEqual(allBlocks(blocks, sections));
  }));
});

test("a tidy arrangement names no article twice and no section that is gone", () => {
  fc.assert(fc.property(arrangement, (given) => {
    const { lead, pinned, blocks } = tidy(given, sections);
    const named = [...(lead === null ? [] : [lead]), ...pinned, ...blocks.flatMap((each) => each.pinned)];
    expect(new Set(named).size).toBe(named.length);
    for (const each of blocks) expect(sections.map((section) => section.id)).toContain(each.sectionId);
  }));
});
