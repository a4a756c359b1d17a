type Props = { id: string; label: string; value: number | null; none: string; options: readonly { id: number; name: string }[]; onPick: (id: number | null) => void };

/** One of a list, or none. */
export function Pick({ id, label, value, none, options, onPick }: Props) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">{label}</label>
      <select id={id} className="control" value={value ?? ""} onChange={(event) => onPick(event.target.value === "" ? null : Number(event.target.value))}>
        <option value="">{none}</option>
        {options.map((option) => <option key={option.id} value={option.id}>{option.name}</option>)}
      </select>
    </div>
  );
}
