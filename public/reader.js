// Every page for readers is complete without this file. It adds light or dark by choice, a search field over the page, sharing, the mark in the outline,
// the AI label on what is copied out of a labelled text, and the way back to where a reader stopped. What it keeps stays in the browser; the page about privacy says what that is.
(() => {
  const root = document.documentElement;
  const grounds = { light: "#fbf9f4", dark: "#181613" };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const one = (selector) => document.querySelector(selector);
  const canonical = () => one('link[rel="canonical"]')?.href ?? location.href;

  // Storage may be forbidden; then a choice lasts as long as the page.
  const kept = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const keep = (name, value) => {
    try {
      localStorage.setItem(name, value);
    } catch {}
  };

  // A place asked for earlier would have the browser lay the page out twice, just when it could paint for the first time.
  const onceLaidOut = (part) => {
    new IntersectionObserver((_, watcher) => {
      watcher.disconnect();
      part();
    }).observe(root);
  };

  const apply = (theme) => {
    if (!(theme in grounds)) return;
    root.dataset.theme = theme;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = grounds[theme];
  };

  // Before the first paint: this is why the script is not deferred.
  apply(kept("theme") ?? "");

  const themeSwitch = () => {
    const button = one("[data-theme-switch]");
    if (!button) return;
    const shown = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");
    const name = () => button.setAttribute("aria-label", shown() === "dark" ? button.dataset.toLight : button.dataset.toDark);
    button.addEventListener("click", () => {
      const theme = shown() === "dark" ? "light" : "dark";
      keep("theme", theme);
      apply(theme);
      name();
    });
    dark.addEventListener("change", name);
    name();
    button.hidden = false;
    apply(kept("theme") ?? "");
  };

  const copyButton = () => {
    const button = one("[data-copy]");
    if (!button) return;
    // On plain http there is none; its place is not to stay empty.
    if (!navigator.clipboard) return button.remove();
    const label = button.textContent;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(canonical());
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

  // Where the system has a sheet for sharing; elsewhere the link leads to the box.
  const shareSheet = () => {
    if (!navigator.share) return;
    for (const way of document.querySelectorAll("[data-share]")) {
      way.hidden = false;
      way.addEventListener("click", (event) => {
        event.preventDefault();
        navigator.share({ title: one("button[data-share]")?.dataset.share ?? document.title, url: canonical() }).catch(() => {});
      });
    }
  };

  // A text by a machine stays marked on its way: the label goes along with the words, in both forms that a clipboard or a drag takes.
  const labelCopies = () => {
    const label = one("[data-label]")?.dataset.label;
    const parts = [...document.querySelectorAll(".story > .body, .story .standfirst, .story > .cover figcaption, .story > .authors-note")];
    if (!label || parts.length === 0) return;
    const takeAlong = (data) => {
      const selection = getSelection();
      if (!data || selection.isCollapsed || !parts.some((part) => selection.containsNode(part, true))) return false;
      const holder = document.createElement("div");
      for (let at = 0; at < selection.rangeCount; at++) holder.append(selection.getRangeAt(at).cloneContents());
      // Numbers of sources are no words of the text.
      for (const mark of holder.querySelectorAll(".source-mark")) mark.remove();
      // Addresses as a browser copies them: whole.
      for (const node of holder.querySelectorAll("[href], [src]")) for (const name of ["href", "src"]) if (node[name]) node.setAttribute(name, node[name]);
      const line = document.createElement("p");
      line.textContent = label;
      holder.append(line);
      data.setData("text/plain", `${selection}\n\n${label}`);
      data.setData("text/html", holder.innerHTML);
      return true;
    };
    document.addEventListener("copy", (event) => {
      if (takeAlong(event.clipboardData)) event.preventDefault();
    });
    document.addEventListener("dragstart", (event) => {
      if (getSelection().containsNode(event.target, true)) takeAlong(event.dataTransfer);
    });
  };

  const searchBox = () => {
    const box = one("[data-search-box]");
    const link = one("[data-search]");
    if (!box || !link) return;
    // A page that has a field already needs no second one.
    const field = one('main input[type="search"]') ?? box.querySelector("input");
    const keys = box.querySelector("[data-keys]");
    const show = (open) => {
      if (box.contains(field)) {
        box.hidden = !open;
        link.setAttribute("aria-expanded", open);
      }
      (open ? field : link).focus();
    };
    if (box.contains(field)) link.setAttribute("aria-controls", box.id);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(box.hidden);
    });
    box.querySelector("[data-close]").addEventListener("click", () => show(false));
    keys.checked = kept("search-key") !== "off";
    keys.addEventListener("change", () => keep("search-key", keys.checked ? "on" : "off"));
    addEventListener("keydown", (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape" && box.contains(event.target)) show(false);
      if (!keys.checked || !["/", "、"].includes(event.key) || event.target.closest?.("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      show(true);
    });
  };

  // A block of the text counts, not a height: the same place in every window.
  const readingPlace = () => {
    const offer = one("[data-resume]");
    const blocks = [...document.querySelectorAll(".story > .body > *")];
    const last = blocks.at(-1);
    if (!offer || !last || last.getBoundingClientRect().bottom < 3 * innerHeight) return;
    const name = new URL(canonical()).pathname;
    const most = 30;
    const places = () => {
      try {
        return JSON.parse(kept("reading") ?? "[]").filter(([path]) => path !== name);
      } catch {
        return [];
      }
    };
    const remember = (...place) => keep("reading", JSON.stringify([...places(), ...place].slice(-most)));
    const stopped = () => {
      try {
        return JSON.parse(kept("reading") ?? "[]").find(([path]) => path === name)?.[1];
      } catch {}
    };
    let finished = false;
    new IntersectionObserver(([{ isIntersecting }], watcher) => {
      if (!isIntersecting) return;
      finished = true;
      offer.hidden = true;
      watcher.disconnect();
      remember();
    }).observe(last);
    addEventListener("visibilitychange", () => {
      if (!document.hidden || finished || scrollY < innerHeight) return;
      remember([name, blocks.findLastIndex((block) => block.getBoundingClientRect().top < innerHeight / 3)]);
    });
    offerToResume(offer, blocks[stopped()], remember);
  };

  const offerToResume = (offer, block, forget) => {
    const [navigation] = performance.getEntriesByType("navigation");
    // Going back and reloading return to the place by themselves.
    if (!block || location.hash || (navigation && navigation.type !== "navigate")) return;
    offer.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      offer.hidden = true;
      if (!("go" in button.dataset)) return forget();
      block.tabIndex = -1;
      block.focus({ preventScroll: true });
      block.scrollIntoView({ behavior: still.matches ? "auto" : "smooth" });
    });
    offer.hidden = false;
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
    onceLaidOut(mark);
  };

  document.addEventListener("DOMContentLoaded", () => {
    onceLaidOut(readingPlace);
    for (const part of [themeSwitch, searchBox, copyButton, shareSheet, labelCopies, outline]) part();
  });
})();
