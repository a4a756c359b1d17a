import { expect, test } from "vitest";
import { losesChinese, pickUtf8 } from "./locale.ts";

test("an English UTF-8 locale is taken before others", () => {
  expect(pickUtf8(["C", "POSIX", "de_DE.utf8", "en_US.UTF-8"])).toBe("en_US.UTF-8");
});
test("any UTF-8 locale will do", () => {
  expect(pickUtf8(["C", "zh_CN.gbk", "zh_CN.utf8"])).toBe("zh_CN.utf8");
});
test("a system without any has none", () => {
  expect(pickUtf8(["C", "POSIX", "en_US.ISO8859-1"])).toBeNull();
});
test("only the plain C locale loses Chinese words", () => {
  expect(["C", "POSIX", "C.UTF-8", "zh_CN.utf8"].filter(losesChinese)).toEqual(["C", "POSIX"]);
});
