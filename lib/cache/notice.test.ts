import fc from "fast-check";
import { expect, test } from "vitest";
import { beatOf, noticesOf, readNotice } from "./notice.ts";

const tags = fc.array(fc.stringMatching(/^[a-z]{1,8}:\d{1,10}$/), { maxLength: 3_000 });

test("every tag arrives, once, in payloads that PostgreSQL takes", () => {
  fc.assert(fc.property(tags, (given) => {
    const payloads = noticesOf("server-a", 7, given);
    expect(Math.max(...payloads.map((payload) => Buffer.byteLength(payload)))).toBeLessThan(8_000);
    const read = payloads.map(readNotice).flatMap((notice) => (notice && "tags" in notice && notice.from === "server-a" && notice.number === 7 ? notice.tags : []));
    expect(read).toEqual([...new Set(given)]);
  }), { numRuns: 50 });
});

test("a beat is read as one", () => {
  expect(readNotice(beatOf("server-a", 7))).toEqual({ from: "server-a", beat: 7 });
});

test.each(["", "x", "null", "[]", "{}", '{"from":1,"tags":[]}', '{"from":"a"}', '{"from":"a","tags":[1]}', '{"from":"a","beat":"1"}'])("%j is nobody's notice", (payload) => {
  expect(readNotice(payload)).toBeNull();
});
