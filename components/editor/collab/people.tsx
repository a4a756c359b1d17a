import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";

/** More would push the buttons off a small screen; the number of all stands in the label. */
const mostShown = 4;

/** Who else has this draft open. */
export function People() {
  const { room, t } = useRoom();
  const present = useValue(room.link.present);
  if (present.length === 0) return null;
  return (
    <ul className="ed-people" aria-label={t.together.present(present.length)}>
      {present.slice(0, mostShown).map(({ id, name, color, here }) => (
        <li key={id} title={t.together.person(name, here)} ref={(element) => element?.style.setProperty("--who", color)}>
          <span aria-hidden>{[...name][0]}</span>
          <span className="sr-only">{t.together.person(name, here)}</span>
        </li>
      ))}
      {present.length > mostShown && <li aria-hidden className="ed-people-more">+{present.length - mostShown}</li>}
    </ul>
  );
}
