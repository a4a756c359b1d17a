import { expect, test } from "vitest";
import { checkPassword, lineInput, nameInput, slugInput } from "./inputs.ts";

test("a name is one visible line", () => {
  expect(nameInput(20).parse("  张\n三\u202e\u200b ")).toBe("张 三");
  for (const wrong of ["", "   ", "\u200b\u202e", "\u3164", "\u00ad\u2800", "长".repeat(21), "x".repeat(5_000_000)]) expect(nameInput(20).safeParse(wrong).success).toBe(false);
  expect(lineInput(20).parse("")).toBe("");
});

test("a slug is lower-case letters, digits and single hyphens", () => {
  expect(slugInput.parse(" Zhang-San２ ")).toBe("zhang-san2");
  for (const wrong of ["", "-a", "a-", "a--b", "a/b", "张三", "a b", "a".repeat(61)]) expect(slugInput.safeParse(wrong).success).toBe(false);
});

test.each<[string, string]>([
  ["short", "password.tooShort"],
  ["九个汉字不够长的密", "password.tooShort"],
  ["aaaaaaaaaaaa", "password.tooEasy"],
  ["1234567890", "password.tooEasy"],
  ["Password1234567890", "password.tooEasy"],
  ["zhangsan12", "password.tooEasy"],
  ...["password1234", "Password123!", "qwerty12345", "abcdefghij", "zyxwvutsrq", "linjia2026", "admin12345", "welcome2024", "asdfghjkl1234"].map((easy): [string, string] => [easy, "password.tooEasy"]),
  ["zhangsan@example.com", "password.tooEasy"],
])("the password %j is refused", (password, code) => {
  expect(() => checkPassword(password, ["张三", "zhangsan@example.com"])).toThrow(expect.objectContaining({ code }));
});

test.each(["correct horse battery", "山高月小水落石出清风", "kT7#mw2p!Q", "winter in Harbin 1987", "a long sentence 7", "四千台机柜和一份合同"])("the password %j is good", (password) => {
  expect(() => checkPassword(password, ["张三", "zhangsan@example.com"])).not.toThrow();
});
