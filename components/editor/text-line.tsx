import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useAwake } from "#components/ui/use-awake";
import { mergeTyped, movedThrough, rewriteText } from "#lib/collab/rewrite-text";
import { useAbilities, useRoom } from "./context.ts";
import { MarkedField } from "./facts/marked-field.tsx";
import { useValue } from "./observable.ts";
import type { Texts } from "./workroom.ts";

type Props = { name: keyof Texts; longest: number; className: string; onEnter?: (() => void) | undefined; lineBreaks?: boolean };

const isChecked = (name: keyof Texts): name is "headline" | "standfirst" => name === "headline" || name === "standfirst";

/** A line of the article that grows with its text; headline and standfirst with their open claims marked. */
export function TextLine(props: Props) {
  const { room } = useRoom();
  const { name, className } = props;
  const value = useValue(room.texts)[name];
  if (!isChecked(name)) return <Line {...props} />;
  return <MarkedField kind={name} id={`facts-${name}`} value={value} className={`ed-text ${className}`}><Line {...props} /></MarkedField>;
}

/** Enter goes on to the next one, unless an input method is at work. */
function Line({ name, longest, className, onEnter, lineBreaks = false }: Props) {
  const { room, t, article } = useRoom();
  const abilities = useAbilities();
  const awake = useAwake();
  const shared = useValue(room.texts)[name];
  const field = useRef<HTMLTextAreaElement>(null);
  // While an input method is at work the field is its own: a change of somebody else's would break the word.
  const [composed, setComposed] = useState<{ base: string; text: string } | null>(null);
  const value = composed?.text ?? shared;
  useCaret(field, value);
  useGrowing(field, value);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || lineBreaks || event.metaKey || event.ctrlKey || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    onEnter?.();
  };
  const write = (typed: string) => rewriteText(room.link.doc.getText(name), lineBreaks ? typed : typed.replace(/[\r\n\u2028\u2029]+/g, " "));
  const change = (typed: string) => (composed ? setComposed({ ...composed, text: typed }) : write(typed));
  const finish = (typed: string) => {
    if (!composed) return;
    write(mergeTyped(composed.base, typed, room.link.doc.getText(name).toString()));
    setComposed(null);
  };
  return (
    <textarea
      ref={field}
      id={`text-${name}`}
      className={`ed-text ${className}`}
      rows={1}
      lang={article.language}
      maxLength={longest}
      readOnly={!awake || !abilities.revise}
      value={value}
      placeholder={t.fields[`${name}Hint`]}
      aria-label={t.fields[name]}
      aria-describedby={isChecked(name) ? `facts-${name}` : undefined}
      onKeyDown={onKeyDown}
      onChange={(event) => change(event.target.value)}
      onCompositionStart={() => setComposed({ base: shared, text: shared })}
      onCompositionEnd={(event) => finish(event.currentTarget.value)}
    />
  );
}

/** A line that others change as well keeps the caret between the letters it stood between: a browser would put it at the end. */
function useCaret(field: React.RefObject<HTMLTextAreaElement | null>, value: string): void {
  const last = useRef({ value, start: 0, end: 0 });
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    const remember = () => (last.current = { value: element.value, start: element.selectionStart, end: element.selectionEnd });
    document.addEventListener("selectionchange", remember);
    element.addEventListener("input", remember);
    return () => {
      document.removeEventListener("selectionchange", remember);
      element.removeEventListener("input", remember);
    };
  }, [field]);
  useLayoutEffect(() => {
    const element = field.current;
    const { value: before, start, end } = last.current;
    if (!element || before === value) return;
    last.current = { value, start: movedThrough(before, value, start), end: movedThrough(before, value, end) };
    if (document.activeElement === element) element.setSelectionRange(last.current.start, last.current.end);
  }, [field, value]);
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
