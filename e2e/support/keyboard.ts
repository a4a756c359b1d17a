/** Goes through a page by the keyboard alone. */
import type { CDPSession, Page } from "@playwright/test";

/** What had the focus: `seen`: it showed so, on the screen and apart from its ground. */
export type Stop = { what: string; place: number; seen: boolean; why: string };

/** Every stop from the top of the page until the keyboard leaves it; `missed`: what could be used and was never reached. */
export async function walk(page: Page): Promise<{ stops: Stop[]; missed: string[] }> {
  const count = await page.evaluate(listen);
  // Presses without waiting for each: Chromium takes them in their order.
  const keyboard = await page.context().newCDPSession(page);
  await Promise.all(Array.from({ length: count + 1 }, () => tab(keyboard)));
  const walked = await page.evaluate(() => ({ stops: window.walked?.stops ?? [], missed: [...(window.walked?.left ?? [])].map((one) => one.outerHTML.slice(0, 120)) }));
  await keyboard.detach();
  return walked;
}

async function tab(keyboard: CDPSession): Promise<void> {
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, nativeVirtualKeyCode: 9 };
  await Promise.all([keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }), keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...key })]);
}

declare global {
  interface Window {
    walked?: { stops: Stop[]; left: Set<Element> };
  }
}

/** In the page: notes every stop from here on. Returns how many there should be. */
function listen(): number {
  const usable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled, [tabindex^='-'], [type='hidden']"));
  const all = [...document.querySelectorAll("*")];
  const walked = { stops: [] as Stop[], left: new Set<Element>(usable) };
  window.walked = walked;
  const light = (colour: string) => {
    const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
  };
  const why = (one: Element): string => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return "no outline";
    if (box.width < 1 || box.height < 1 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return "not on the screen";
    const [a, b] = [light(outlineColor), light(getComputedStyle(document.body).backgroundColor)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return contrast < 3 ? `contrast ${contrast.toFixed(1)}` : "";
  };
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    walked.left.delete(target);
    const reason = why(target);
    walked.stops.push({ what: `${target.tagName.toLowerCase()}.${target.className} ${(target.textContent ?? "").trim().slice(0, 30)}`, place: all.indexOf(target), seen: reason === "", why: reason });
  });
  return usable.length;
}
