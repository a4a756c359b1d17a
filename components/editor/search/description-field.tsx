import { TextArea } from "#components/ui/field";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { useDetails } from "../panel/use-details.ts";
import { counted, mostOf } from "./measure.ts";

/** What search results and shared cards say, with how much of it they will show. */
export function DescriptionField() {
  const { t, article, room } = useRoom();
  const { details: { metaDescription }, change } = useDetails();
  const { standfirst } = useValue(room.texts);
  const [count, most] = [counted(metaDescription.trim(), article.language), mostOf(article.language)];
  return (
    <div className="grid gap-1">
      <TextArea
        label={t.sharing.description}
        hint={t.sharing.descriptionHint}
        lang={article.language}
        rows={4}
        data-detail="metaDescription"
        maxLength={400}
        placeholder={standfirst}
        value={metaDescription}
        // One line, as it will be kept: what differs from the server's would look like somebody else's change.
        onChange={(event) => change({ metaDescription: event.target.value.replace(/[\r\n]+/g, " ") })}
        onBlur={() => metaDescription !== metaDescription.replace(/\s+/g, " ").trim() && change({ metaDescription: metaDescription.replace(/\s+/g, " ").trim() })}
      />
      <p className={count > most ? "ed-hint ed-count-over" : "ed-hint"}>{count > most ? t.sharing.over(count, most) : t.sharing.count(count, most)}</p>
    </div>
  );
}
