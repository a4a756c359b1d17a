import type { PageHead } from "#lib/reading/types";

/** The head of a reader's page, in the order and the words that Next has for the same data. */
export function HeadTags({ head }: { head: PageHead }) {
  const { title, description, applicationName, robots, alternates, icons, other } = head;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="application-name" content={applicationName} />
      {robots && <meta name="robots" content="noindex" />}
      {alternates.canonical && <link rel="canonical" href={alternates.canonical} />}
      {Object.entries(alternates.languages ?? {}).map(([language, address]) => <link key={language} rel="alternate" hrefLang={language} href={address} />)}
      {Object.entries(alternates.types).flatMap(([type, forms]) => forms.map((form) => <link key={form.url} rel="alternate" type={type} href={form.url} title={form.title} />))}
      <meta name="format-detection" content="telephone=no, address=no, email=no" />
      <OpenGraph page={head.openGraph} />
      <Twitter {...head} />
      {icons.icon.map(({ url, ...kind }) => <link key={url} rel="icon" href={url} {...kind} />)}
      <link rel="apple-touch-icon" href={icons.apple} />
      {other && <meta name="AIGC" content={other.AIGC} />}
    </>
  );
}

function OpenGraph({ page }: { page: PageHead["openGraph"] }) {
  const { images: image } = page;
  const told = page.type === "article" ? articleLines(page) : [];
  const lines = [["og:title", page.title], ["og:description", page.description], ["og:url", page.url], ["og:site_name", page.siteName], ["og:locale", page.locale], ["og:image", image.url], ["og:image:width", image.width], ["og:image:height", image.height], ["og:image:alt", image.alt], ["og:type", page.type], ...told] as const;
  return lines.map(([property, content]) => content !== undefined && <meta key={`${property} ${content}`} property={property} content={String(content)} />);
}

function articleLines(page: Extract<PageHead["openGraph"], { type: "article" }>): [string, string | undefined][] {
  return [
    ["article:published_time", page.publishedTime],
    ["article:modified_time", page.modifiedTime],
    ...page.authors.map((name): [string, string] => ["article:author", name]),
    ["article:section", page.section],
    ...page.tags.map((name): [string, string] => ["article:tag", name]),
  ];
}

function Twitter({ twitter: { card, images: image }, openGraph: { title, description } }: PageHead) {
  return (
    <>
      <meta name="twitter:card" content={card} />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      <meta name="twitter:image" content={image.url} />
      <meta name="twitter:image:alt" content={image.alt} />
      <meta name="twitter:image:width" content={String(image.width)} />
      <meta name="twitter:image:height" content={String(image.height)} />
    </>
  );
}
