import { expect, test } from "vitest";
import { readSocialPath, socialPath } from "./address.ts";
import type { Face } from "./types.ts";

const face: Face = { language: "zh-CN", site: "邻家", label: "科技", headline: "一座县城的算力账本", names: "记者甲", day: "2026年11月23日" };

test("an address can be read again", () => {
  for (const language of ["zh-CN", "en"] as const)
    for (const subject of [{ kind: "site" as const }, { kind: "a" as const, ref: "7" }, { kind: "section" as const, ref: "ke-ji-2" }, { kind: "series" as const, ref: "xiancheng" }, { kind: "tag" as const, ref: "suanli" }, { kind: "by" as const, ref: "jia" }]) {
      expect(readSocialPath(socialPath(subject, { ...face, language }))).toEqual({ language, subject });
    }
});

test("any changed text is another address, the same text is the same", () => {
  const at = (given: Partial<Face>) => socialPath({ kind: "a", ref: "7" }, { ...face, ...given });
  expect(at({})).toMatch(/^\/social\/a\/7-[0-9a-f]{12}\.png$/);
  const others = [at({ headline: "另一个" }), at({ site: "x" }), at({ label: "" }), at({ names: "" }), at({ day: "" }), at({ headline: face.names, names: face.headline })];
  expect(new Set([at({}), ...others]).size).toBe(7);
  expect(at({})).toBe(at({}));
});

test.each(["/social", "/social/", "/social/a/7", "/social/a/7.png", "/social/a/7-0123456789ab.jpg", "/social/a/7-0123456789aB.png", "/social/a/7-0123456789ab.png/", "/social/x/7-0123456789ab.png", "/social/a/-0123456789ab.png", "/social/a/%E4%B8%AD-0123456789ab.png", "/zh-CN/social/a/7-0123456789ab.png", "/social/a/../7-0123456789ab.png", `/social/tag/${"a".repeat(201)}-0123456789ab.png`])("%s is none", (path) => {
  expect(readSocialPath(path)).toBeNull();
});
