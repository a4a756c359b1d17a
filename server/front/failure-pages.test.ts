import { expect, test } from "vitest";
import { languages } from "#lib/i18n/languages";
import { leastVisible } from "./document.ts";
import { type FailureStatus, failurePage, failureText } from "./failure-pages.ts";
import { strip } from "./strip.ts";

const statuses: FailureStatus[] = [400, 403, 404, 405, 413, 500, 503];

test.each(statuses)("%d is a complete page in each language, without a script", (status) => {
  for (const who of [...languages, "inside" as const]) {
    const html = failurePage(status, who, "", 1).toString();
    expect(strip(html).html).toBe(html);
    expect(strip(html).visible).toBeGreaterThanOrEqual(leastVisible);
    expect(html).toContain(`<html lang="${who === "inside" ? "zh-CN" : who}">`);
    expect(html).not.toMatch(/<style|style=|<script| on\w+=/);
  }
});

test("inside the newsroom both languages stand on one page", () => {
  const html = failurePage(403, "inside").toString();
  expect(html).toContain('<section lang="zh-CN">');
  expect(html).toContain('<section lang="en">');
});

test("too much says how much is enough", () => {
  expect(failureText(413, "en", 25)).toContain("25 MB");
  expect(failureText(413, "zh-CN", 1)).toContain("1 MB");
});

test("a reference can be quoted, and cannot bring markup", () => {
  expect(failurePage(500, "en", "ab<script>12-3").toString()).toContain("Reference abscript12-3");
});
