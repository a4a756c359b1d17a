/** Languages of code that are set in colours, with the names they go by. */

/** As the highlighter calls them → as people do. */
const names = {
  bash: "Bash",
  c: "C",
  cpp: "C++",
  csharp: "C#",
  css: "CSS",
  diff: "Diff",
  go: "Go",
  graphql: "GraphQL",
  ini: "INI / TOML",
  java: "Java",
  javascript: "JavaScript",
  json: "JSON",
  kotlin: "Kotlin",
  lua: "Lua",
  makefile: "Makefile",
  markdown: "Markdown",
  objectivec: "Objective-C",
  perl: "Perl",
  php: "PHP",
  python: "Python",
  r: "R",
  ruby: "Ruby",
  rust: "Rust",
  scss: "SCSS",
  shell: "Shell",
  sql: "SQL",
  swift: "Swift",
  typescript: "TypeScript",
  wasm: "WebAssembly",
  xml: "HTML / XML",
  yaml: "YAML",
} as const;

export const codeLanguages: ReadonlyMap<string, string> = new Map(Object.entries(names));

/** What people write behind a fence. */
const aliases: ReadonlyMap<string, string> = new Map(Object.entries({ "c#": "csharp", "c++": "cpp", cs: "csharp", golang: "go", htm: "xml", html: "xml", js: "javascript", jsx: "javascript", kt: "kotlin", make: "makefile", md: "markdown", mjs: "javascript", "objective-c": "objectivec", objc: "objectivec", patch: "diff", pl: "perl", py: "python", rb: "ruby", rs: "rust", sh: "bash", svg: "xml", toml: "ini", ts: "typescript", tsx: "typescript", wat: "wasm", yml: "yaml", zsh: "bash" }));

/** A name that may stand in a document, known or not. */
export function isLanguageName(name: string): boolean {
  return /^[a-z0-9][a-z0-9+#.-]{0,29}$/.test(name);
}

/** The language meant by what stands behind a fence or in a class; null when nothing that could be one does. */
export function languageOf(written: string): string | null {
  const name = written.trim().toLowerCase();
  return isLanguageName(name) ? (aliases.get(name) ?? name) : null;
}
