import { useId } from "react";

/** One of two or three, side by side. */
export function Choices<K extends string>({ legend, chosen, onChoose, options }: { legend: string; chosen: K; onChoose: (key: K) => void; options: readonly [key: K, label: string][] }) {
  const name = useId();
  return (
    <fieldset className="hi-choices">
      <legend className="sr-only">{legend}</legend>
      {options.map(([key, label]) => (
        <label key={key} data-chosen={key === chosen || undefined}>
          <input type="radio" className="sr-only" name={name} checked={key === chosen} onChange={() => onChoose(key)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
