/** Light or dark, remembered in a cookie so that the server can print it and nothing flashes. */
export type Theme = "system" | "light" | "dark";
export const themeCookie = "theme";

export function themeOf(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}

/** In the browser: applies a theme at once and remembers it, for readers' pages too. */
export function applyTheme(theme: Theme): void {
  const chosen = theme === "system" ? null : theme;
  if (chosen) document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API does not exist over plain http.
  document.cookie = `${themeCookie}=${chosen ?? ""}; path=/; samesite=lax; max-age=${chosen ? 31_536_000 : 0}`;
  if (chosen) localStorage.setItem("theme", chosen);
  else localStorage.removeItem("theme");
}
