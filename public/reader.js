// Every page for readers is complete without this file. It adds light or dark by choice, copying the address, and the mark in the outline.
(() => {
  const root = document.documentElement;
  const grounds = { light: "#fbf9f4", dark: "#181613" };
  const dark = matchMedia("(prefers-color-scheme: dark)");

  // Storage may be forbidden; then the choice lasts as long as the page.
  const kept = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  };
  const keep = (theme) => {
    try {
      localStorage.setItem("theme", theme);
    } catch {}
  };

  const apply = (theme) => {
    if (!(theme in grounds)) return;
    root.dataset.theme = theme;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = grounds[theme];
  };

  // Before the first paint: this is why the script is not deferred.
  apply(kept() ?? "");

  const themeSwitch = () => {
    const button = document.querySelector("[data-theme-switch]");
    if (!button) return;
    const shown = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");
    const name = () => button.setAttribute("aria-label", shown() === "dark" ? button.dataset.toLight : button.dataset.toDark);
    button.addEventListener("click", () => {
      const theme = shown() === "dark" ? "light" : "dark";
      keep(theme);
      apply(theme);
      name();
    });
    dark.addEventListener("change", name);
    name();
    button.hidden = false;
    apply(kept() ?? "");
  };

  const copyButton = () => {
    const button = document.querySelector("[data-copy]");
    if (!button || !navigator.clipboard) return;
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const address = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
      try {
        await navigator.clipboard.writeText(address);
      } catch {
        return;
      }
      button.textContent = button.dataset.copied;
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
    button.setAttribute("aria-live", "polite");
    button.hidden = false;
  };

  const outline = () => {
    const links = [...document.querySelectorAll("[data-outline] a")];
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    if (links.length === 0) return;
    let waiting = false;
    const mark = () => {
      waiting = false;
      const line = innerHeight / 3;
      const at = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < line);
      links.forEach((link, index) => {
        if (index === at) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    };
    const soon = () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon, { passive: true });
    mark();
  };

  document.addEventListener("DOMContentLoaded", () => {
    themeSwitch();
    copyButton();
    outline();
  });
})();
