import { expect, test } from "vitest";
import { interviewName, quotationOf } from "./quote.ts";

const source = { name: "县报", url: "https://a.example/1", originalAuthor: "李雨", originalHeadline: "修渠", date: "2024-11-18", kind: "url" as const };

test("a quotation stands in the marks of the article's language, and marks inside are those of the second order", () => {
  expect(quotationOf(source, "他说：“明年\n再修。”", "zh-CN").words).toBe("据县报：“他说：‘明年 再修。’”");
  expect(quotationOf(source, 'He said "next year".', "en").words).toBe("县报: “He said ‘next year’.”");
});

test("its citation names author, headline, name, day and address, and leaves out what is not known", () => {
  expect(quotationOf(source, "话", "zh-CN").citation).toBe("李雨：《修渠》，县报，2024-11-18，https://a.example/1");
  expect(quotationOf({ ...source, originalAuthor: "", originalHeadline: "", date: "", url: "" }, "话", "zh-CN").citation).toBe("县报");
  expect(quotationOf(source, "w", "en").citation).toBe("李雨, “修渠”, 县报, 2024-11-18, https://a.example/1");
  expect(interviewName("Ann Li", "en")).toBe("Interview with Ann Li");
});
