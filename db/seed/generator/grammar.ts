/** A small grammar for generated prose: `[one|other]` chooses, `{slot}` or `{slot:arguments}` asks the scene. */

/** One compiled template: literal text, slots and choices in order. */
export type Template<S> = readonly Part<S>[];
type Part<S> = string | ((scene: S) => string) | { readonly choices: readonly Template<S>[] };

/** A slot: what stands in braces before the colon; arguments are what stands after it. */
export type Slot<S> = (scene: S, argument: string) => string;
export type Slots<S> = Readonly<Record<string, Slot<S>>>;

/** Compiles one template. Throws when a brace or bracket does not close or a slot is unknown: templates are code. */
export function compile<S>(text: string, slots: Slots<S>): Template<S> {
  let at = 0;
  function sequence(inside: boolean): Template<S> {
    const parts: Part<S>[] = [];
    let literal = "";
    const flush = () => {
      if (literal) parts.push(literal);
      literal = "";
    };
    while (at < text.length) {
      const sign = text[at];
      if (inside && (sign === "|" || sign === "]")) break;
      at++;
      if (sign === "{") {
        flush();
        parts.push(slot());
      } else if (sign === "[") {
        flush();
        parts.push(choice());
      } else literal += sign;
    }
    flush();
    return parts;
  }
  function slot(): (scene: S) => string {
    const end = text.indexOf("}", at);
    const [name = "", argument = ""] = text.slice(at, end).split(":");
    const found = slots[name];
    if (end < 0 || !found) throw new Error(`Unknown slot {${name}} in template: ${text}`);
    at = end + 1;
    return (scene) => found(scene, argument);
  }
  function choice(): { choices: Template<S>[] } {
    const choices: Template<S>[] = [];
    do {
      choices.push(sequence(true));
      at++;
    } while (text[at - 1] === "|");
    if (text[at - 1] !== "]") throw new Error(`Unclosed bracket in template: ${text}`);
    return { choices };
  }
  return sequence(false);
}

/** Compiles one template per non-empty line. */
export function compileAll<S>(lines: string, slots: Slots<S>): Template<S>[] {
  return lines.split("\n").map((line) => line.trim()).filter((line) => line !== "").map((line) => compile(line, slots));
}

/** Writes a template out for one scene; `random` gives numbers in [0, 1). */
export function expand<S extends { random: { next(): number } }>(template: Template<S>, scene: S): string {
  let out = "";
  for (const part of template) {
    if (typeof part === "string") out += part;
    else if (typeof part === "function") out += part(scene);
    else {
      const chosen = part.choices[Math.floor(scene.random.next() * part.choices.length)];
      if (chosen) out += expand(chosen, scene);
    }
  }
  return out;
}
