/** Complete documents for what goes wrong, made before anything does: they need neither Next nor the database. */
import { type Lang, languages, localPath } from "#lib/i18n/languages";
import { once } from "#lib/kernel/process";
import { site as english } from "#messages/en/site";
import { site as chinese } from "#messages/zh-CN/site";

export type FailureStatus = 400 | 403 | 404 | 405 | 413 | 500 | 503;

const texts = { "zh-CN": chinese, en: english };

/**
 * @param who a reader reads the language of the address; inside the newsroom both stand on the page.
 * @param reference a number for people to quote.
 */
export function failurePage(status: FailureStatus, who: Lang | "inside", reference = "", megabytes = 0): Buffer {
  const told = who === "inside" ? [...languages] : [who];
  if (reference) return page(status, told, reference, megabytes);
  const kept = once("failure-pages", () => new Map<string, Buffer>());
  const key = `${status} ${who} ${megabytes}`;
  const made = kept.get(key) ?? page(status, told, "", megabytes);
  kept.set(key, made);
  return made;
}

/** The same in one sentence, for answers that are no pages. */
export function failureText(status: FailureStatus, language: Lang, megabytes = 0): string {
  const { text } = texts[language].failure[status];
  return typeof text === "function" ? text(megabytes) : text;
}

function page(status: FailureStatus, told: readonly Lang[], reference: string, megabytes: number): Buffer {
  const [first = "zh-CN"] = told;
  const parts = told.map((language) => part(status, language, reference, megabytes));
  return Buffer.from(`<!DOCTYPE html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${texts[first].failure[status].title}</title>
<link rel="stylesheet" href="/notice.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<main>
${parts.join("\n")}
</main>
</body>
</html>
`);
}

function part(status: FailureStatus, language: Lang, reference: string, megabytes: number): string {
  const { failure } = texts[language];
  const number = reference ? `\n<p class="reference">${failure.reference(reference.replace(/[^\w-]/g, ""))}</p>` : "";
  return `<section lang="${language}">
<h1>${failure[status].title}</h1>
<p>${failureText(status, language, megabytes)}</p>${number}
<p><a href="${localPath(language, "/")}">${failure.home}</a></p>
</section>`;
}
