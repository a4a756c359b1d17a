import { useEffect, useId, useRef, useState } from "react";
import { useRoom } from "../context.ts";
import { MarkedField } from "../facts/marked-field.tsx";

type Props = { name: "alt" | "caption" | "credit"; value: string; longest: number; readOnly: boolean; onChange: (value: string) => void };

/** A field of a picture. While an input method is at work the document waits for the finished word. */
export function FigureField({ name, value, longest, readOnly, onChange }: Props) {
  const { t, article } = useRoom();
  const id = useId();
  const composing = useRef(false);
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const change = (text: string) => {
    const line = text.replace(/[\r\n\u2028\u2029]+/g, " ");
    setTyped(line);
    if (!composing.current) onChange(line);
  };
  const open = name === "alt" && value.trim() === "";
  const area = (
    <textarea
      id={id}
      rows={1}
      lang={article.language}
      value={typed}
      maxLength={longest}
      readOnly={readOnly}
      placeholder={t.picture[`${name}Hint`]}
      aria-invalid={open || undefined}
      aria-describedby={open ? `${id}-open` : name === "caption" ? `${id}-facts` : undefined}
      onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && event.preventDefault()}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        change(event.currentTarget.value);
      }}
      onChange={(event) => change(event.target.value)}
    />
  );
  return (
    <div className={`ed-figure-field ed-figure-${name}`}>
      <label htmlFor={id} className={name === "alt" ? "" : "sr-only"}>{t.picture[name]}</label>
      {name === "caption" ? <MarkedField kind="caption" id={`${id}-facts`} value={typed} className="ed-caption-words">{area}</MarkedField> : area}
      {open && <span id={`${id}-open`} className="ed-figure-open">{t.picture.altMissing}</span>}
    </div>
  );
}
