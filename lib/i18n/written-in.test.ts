import { expect, test } from "vitest";
import { writtenIn } from "./written-in.ts";

test("a name with one Chinese character is set in Chinese, any other in English", () => {
  expect(writtenIn("招标公告 2024")).toBe("zh-CN");
  expect(writtenIn("Fang Heng’s account books")).toBe("en");
  expect(writtenIn("")).toBe("en");
});
