type Props<Key extends string> = { legend: string; name: string; options: readonly Key[]; words: Record<Key, string>; chosen: Key; onChoose: (key: Key) => void };

/** One of a few, side by side. */
export function Choice<Key extends string>({ legend, name, options, words, chosen, onChoose }: Props<Key>) {
  return (
    <fieldset className="ed-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          {words[option]}
        </label>
      ))}
    </fieldset>
  );
}
