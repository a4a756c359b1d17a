import { expect, test } from "vitest";
import { findPeople, fromStored, labelOf, mentionBefore, toStored } from "./mention-text.ts";

const person = (id: number, name: string, login: string, nameEn = "") => ({ id, name, nameEn, login });
const people = [person(1, "王五", "wang-wu", "Wang Wu"), person(2, "王五一", "wang-wu-yi"), person(3, "Lee", "lee")];

test("an @ asks for people, behind Chinese and at the beginning, and not in an e-mail address", () => {
  expect(mentionBefore("@", 1)).toEqual({ at: 0, query: "" });
  expect(mentionBefore("请@王", 3)).toEqual({ at: 1, query: "王" });
  expect(mentionBefore("a@b", 3)).toBeNull();
  expect(mentionBefore("@王 五", 4)).toBeNull();
  expect(mentionBefore("@王五", 0)).toBeNull();
});

test("people are found by name, initials and whole pinyin, and English name", () => {
  for (const query of ["王五", "wangwu", "ww", "Wang"]) expect(findPeople(people, query)[0]?.name, query).toBe("王五");
  expect(findPeople(people, "xyz")).toEqual([]);
  expect(findPeople(people, "")).toHaveLength(3);
});

test("a name that begins like another is not taken for it", () => {
  const picked = [{ id: 1, label: "王五" }, { id: 2, label: "王五一" }];
  expect(toStored("@王五一和@王五", picked)).toBe("@[2]和@[1]");
});

test("who was picked and taken out again is mentioned no more; who only looks picked never was", () => {
  expect(toStored("没有了", [{ id: 1, label: "王五" }])).toBe("没有了");
  expect(toStored("@王五", [])).toBe("@王五");
});

test("names with signs of their own are taken as they are", () => {
  for (const label of ["A.(b)*", "chief-x7", "a/b", "[c]", "$&", "👩‍👧", "O'Hara^"]) expect(toStored(`@${label} 看`, [{ id: 9, label }]), label).toBe("@[9] 看");
});

test("what is put into the field to be changed comes out the same", () => {
  const stored = "@[1] 和 @[2]，@[99]";
  const { text, picked } = fromStored(stored, [{ id: 1, name: "王五" }, { id: 2, name: "王五" }]);
  expect(toStored(text, picked)).toBe(stored);
  expect(labelOf(person(4, "王五", "wang"), people)).toBe("王五·wang");
});
