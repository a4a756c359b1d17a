import { useEffect, useState } from "react";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { cutTo, room as fits, slugIn } from "./measure.ts";
import type { Shared } from "./use-shared.ts";

const engines = ["google", "baidu"] as const;

/** The article as other sites will show it. */
export function Looks({ shared }: { shared: Shared }) {
  const { t } = useRoom();
  return (
    <section className="ed-looks" aria-labelledby="panel-looks">
      <h3 id="panel-looks" className="text-sm font-medium">{t.sharing.previews}</h3>
      <p className="ed-hint">{t.sharing.previewsHint}</p>
      {engines.map((engine) => <Result key={engine} engine={engine} shared={shared} />)}
      <WeChatCard shared={shared} />
      <XCard shared={shared} />
    </section>
  );
}

function Result({ engine, shared }: { engine: (typeof engines)[number]; shared: Shared }) {
  const { t, article, siteName } = useRoom();
  const { host, steps } = useAddress();
  const { title, description } = fits[engine];
  return (
    <figure className={`ed-look ed-look-${engine}`}>
      <figcaption>{t.sharing.search[engine]}</figcaption>
      <div lang={article.language}>
        {engine === "google" && <p className="ed-look-address">{[host, ...steps].join(" › ")}</p>}
        <p className="ed-look-title">{cutTo(`${shared.headline || t.sharing.untitled} · ${siteName}`, title)}</p>
        <p className="ed-look-words">{cutTo(shared.description, description)}</p>
        {engine === "baidu" && <p className="ed-look-address">{host}</p>}
      </div>
    </figure>
  );
}

function WeChatCard({ shared }: { shared: Shared }) {
  const { t, article } = useRoom();
  return (
    <figure className="ed-look ed-look-wechat">
      <figcaption>{t.sharing.card.wechat}</figcaption>
      <div lang={article.language}>
        <p className="ed-look-title">{cutTo(shared.headline || t.sharing.untitled, fits.wechat.title)}</p>
        <p className="ed-look-words">{cutTo(shared.description, fits.wechat.description)}</p>
        <SharedPicture shared={shared} />
      </div>
    </figure>
  );
}

function XCard({ shared }: { shared: Shared }) {
  const { t, article } = useRoom();
  const { host } = useAddress();
  return (
    <figure className="ed-look ed-look-x">
      <figcaption>{t.sharing.card.x}</figcaption>
      <div lang={article.language}>
        <SharedPicture shared={shared} />
        <p className="ed-look-title">{cutTo(shared.headline || t.sharing.untitled, fits.x.title)}</p>
        <p className="ed-look-address">{host}</p>
      </div>
    </figure>
  );
}

/** The picture that is there, or what will be drawn: other sites cut both in the middle. */
function SharedPicture({ shared: { picture, headline } }: { shared: Shared }) {
  const { t, siteName } = useRoom();
  if (picture) return <img className="ed-look-picture" src={picture.path} width={picture.width} height={picture.height} alt={t.sharing.pictureOf(picture.alt)} />;
  return (
    <div className="ed-look-picture ed-look-drawn" role="img" aria-label={t.sharing.drawn}>
      <b>{headline || t.sharing.untitled}</b>
      <span>{siteName}</span>
    </div>
  );
}

/** The address as the site's readers will have it, as far as it is known here. */
function useAddress(): { host: string; steps: string[] } {
  const { t, article, room } = useRoom();
  const { slug } = useValue(room.details);
  const { publicPath } = useValue(room.standing);
  // Known in the browser only: the page was made without it.
  const [host, setHost] = useState("");
  useEffect(() => setHost(location.host), []);
  const name = slug || slugIn(publicPath) || `（${t.sharing.bySlug}）`;
  return { host, steps: [...(article.language === "en" ? ["en"] : []), "a", `${article.id}-${name}`] };
}
