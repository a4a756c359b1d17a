import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { rewriteText } from "#lib/collab/rewrite-text";
import { useAbilities, useRoom } from "./context.ts";
import { useValue } from "./observable.ts";
import type { Texts } from "./workroom.ts";

type Props = { name: keyof Texts; longest: number; className: string; onEnter?: (() => void) | undefined; lineBreaks?: boolean };

/** A line of the article that grows with its text. Enter goes on to the next one, unless an input method is at work. */
export function TextLine({ name, longest, className, onEnter, lineBreaks = false }: Props) {
  const { room, t, article } = useRoom();
  const abilities = useAbilities();
  const value = useValue(room.texts)[name];
  const field = useRef<HTMLTextAreaElement>(null);
  useGrowing(field, value);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || lineBreaks || event.metaKey || event.ctrlKey || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    onEnter?.();
  };
  const change = (typed: string) => {
    rewriteText(room.link.doc.getText(name), lineBreaks ? typed : typed.replace(/[\r\n\u2028\u2029]+/g, " "));
  };
  return (
    <textarea
      ref={field}
      id={`text-${name}`}
      className={`ed-text ${className}`}
      rows={1}
      lang={article.language}
      maxLength={longest}
      readOnly={!abilities.revise}
      value={value}
      placeholder={t.fields[`${name}Hint`]}
      aria-label={t.fields[name]}
      onKeyDown={onKeyDown}
      onChange={(event) => change(event.target.value)}
    />
  );
}

/** As high as its text: `field-sizing: content` does it where the browser knows it, this where not. */
function useGrowing(field: React.RefObject<HTMLTextAreaElement | null>, value: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the value.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || CSS.supports("field-sizing", "content")) return;
    const grow = () => {
      element.style.height = "auto";
      element.style.height = `${element.scrollHeight}px`;
    };
    grow();
    window.addEventListener("resize", grow);
    return () => window.removeEventListener("resize", grow);
  }, [field, value]);
}
