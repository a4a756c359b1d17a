/** Two sample stories that exist in English only. */

import { sampleNote } from "./people.ts";
import type { SampleArticle } from "./types.ts";

const budget = `![Seven paper houses of falling height stand on a single sheet, hills and a red sun behind](sample:budget-houses "Seven columns, one sheet: each house is a part of the town’s spending. | Illustration: Linjia")

Nobody in Yanling asked for the budget on one page. They got it because the printer jammed.

The town, population 31,400, publishes its accounts every March, as the rules require. In 2022 they filled 214 pages and were downloaded 17 times, 9 of them by the finance office checking that the link worked. The following spring the office printer gave out after the first sheet. Qiu Lan, the deputy head, taped that sheet to the door of the town hall with a note: *the rest when it is mended*. By evening people had written on it.

## What they wrote

“Why is the bus more than the school?” was the first remark, in pencil. It wasn’t; two columns had slipped. Qiu came out with a pen, corrected it, and signed. Somebody asked below the correction what “other” meant. She wrote that down too, and went inside to find out.

When the printer was working again she left the single page where it was.

## The page today

It is one sheet, A3, with seven columns. Every column is a kind of spending, as tall as its share. Under each stand four lines: how much, how much last year, who decided, whom to call.

| Column | Million yuan, 2025 |
| :--- | ---: |
| Schools | 48.0 |
| Roads and bridges | 34.0 |
| Clinics | 27.0 |
| Old people’s care | 21.0 |
| Water | 16.0 |
| Buses | 11.0 |
| Everything else | 7.0 |
| Total | 164.0 |

The rule that keeps it honest is the last column. “Everything else” may never be more than 5% of the total; if it is, something in it has to become a column of its own. In 2025 it stood at 4.3%.

> If we cannot say it in four lines, we have not understood it ourselves.

## What it cost

Nothing is free. Making the page takes Qiu and one colleague 12 working days. Two department heads complained that a number without its context invites the wrong question. They were right: in the first year the office took 340 calls, and about a third rested on a misreading.

“So we changed the page, not the people,” says Qiu. The wording of 11 lines has been altered since because callers tripped over them. Last year there were 96 calls. The full accounts, all 214 pages and by now some more, are still published. They were downloaded 402 times.

## The pencil

A pencil hangs from the frame on a string; the pen kept freezing in winter. Remarks stay up for a month, then Qiu copies them into a book, answered or not. The book has reached its fourth volume.

The most frequent question is not about money. It is about the second line from the bottom in every column: who decided. For eight of the 28 answers the page used to say “the meeting”. It now gives names.

Neighbouring towns have asked for the template. Qiu sends it, together with a piece of advice that most of them ignore: hang it outside, where it rains, so that you have to print it again.`;

export const onePageBudget: SampleArticle = {
  key: "one-page-budget",
  language: "en",
  section: "politics",
  kind: "original",
  kicker: "Town hall",
  headline: "The town that put its budget on one page and hung it in the rain",
  standfirst: "A broken printer taught Yanling’s finance office what 214 pages had not: people will read the accounts if they can answer back.",
  note: sampleNote.en,
  body: budget,
  bylines: ["cen-wanzhou"],
  editor: "zhu-qiming",
  tags: ["公共财政", "地方政府", "信息公开"],
  sources: [
    { name: "Yanling final accounts, 2022", url: "https://finance.yanling.example/accounts/2022", passages: ["Accounts for 2022: 214 pages; 17 downloads, 9 from the office’s own network. Population: 31,400."] },
    {
      name: "The one-page budget, 2025",
      url: "https://finance.yanling.example/one-page/2025",
      author: "Qiu Lan",
      passages: ["A3 sheet. Million yuan, 2025: schools 48.0, roads and bridges 34.0, clinics 27.0, old people’s care 21.0, water 16.0, buses 11.0, everything else 7.0, total 164.0.", "Everything else: 4.3% of the total; limit 5%.", "Seven columns, four lines each: 28 answers."],
    },
    { name: "Interview with Qiu Lan, and remarks on the page", url: "https://notes.example.com/yanling/interviews", author: "Cen Wanzhou", passages: ["Why is the bus more than the school?", "So we changed the page, not the people.", "If we cannot say it in four lines, we have not understood it ourselves.", "Who decided: the meeting."] },
    { name: "Log of calls, Yanling finance office", url: "https://finance.yanling.example/calls", passages: ["First year 340 calls; last year 96. Lines reworded: 11. Preparation: 12 working days.", "Full accounts downloaded 402 times."] },
  ],
  state: "live",
  daysAgo: 12,
  time: "09:20",
};

const bookshop = `![A small shop at night; in its lit window stands a single red book](sample:one-book-window "A new title goes into the window every Monday at ten. | Illustration: Linjia")

On Monday at ten in the morning Fang Heng takes the book out of his window, carries it to the shelf at the back, and puts another in its place. That is the whole of the week’s purchasing, marketing and window-dressing. It takes him about a minute.

His shop in Tingning, called Fifty-Two, sells one title a week. If you want a different book, he will give you the address of a different shop.

## The arithmetic

A bookshop of this size carries perhaps 4,000 titles and sells two copies of each a year. Fang used to run one. In 2019 he counted: 61% of his stock had not been touched in twelve months, and his customers’ commonest sentence was “I’m just looking.”

Now he orders 250 copies of one title, at the discount publishers give for 250 copies, and has no stockroom. Through 2025 he sold 11,430 books, an average of 220 a week. What is left over goes to village schools; one copy stays on the back shelf, which is not for sale.

| | Before (2019) | Fifty-Two (2025) |
| :--- | ---: | ---: |
| Titles on sale | 4,000 | 1 |
| Books sold in the year | 7,900 | 11,430 |
| Rent, yuan a month | 9,500 | 3,200 |
| Average visit, minutes | 9 | 26 |

The last row surprised him most. With nothing to choose from, people stay. They read the first chapter standing; they talk to whoever is reading the same page.

## How to choose

He reads for six months ahead and follows three rules. Never two weeks running in the same mood. At least ten books a year by people nobody has heard of. And no book he would be embarrassed to defend to the plumber, who comes in on Tuesdays and has opinions.

> A shop with everything says: what do you want? Mine says: have you met?

Not every week is a success. A history of salt sold 31 copies. A novel told by a ferry sold all 250 by Wednesday lunchtime, and for the rest of that week the window held a card: *Gone. Come and talk about it instead.* Some forty people did.

## What it is not

Fang is suspicious of the admiration he gets. A town with only his shop, he says, would be a poor one: he exists because there is a big bookshop by the station and a library with 310,000 volumes. He has no system to teach, and declined when an investor offered to open twenty more. “Twenty of me choosing is a list. It’s been tried.”

What he would like to keep is the Monday. A handful of regulars come to watch the change, as other people watch a flag go up. Nobody says much. He takes the old book out; he puts the new one in; he steps into the street to see whether it stands straight.`;

export const oneBookShop: SampleArticle = {
  key: "one-book-shop",
  language: "en",
  section: "culture",
  kind: "original",
  kicker: "Shopkeepers",
  headline: "The bookshop that sells one title a week",
  standfirst: "Fang Heng gave up four thousand titles for one. His customers now stay three times as long.",
  note: sampleNote.en,
  body: bookshop,
  bylines: ["shi-yinan", "wu-xiaoman"],
  editor: "zhong-yiru",
  tags: ["书店", "小生意", "阅读"],
  sources: [
    {
      name: "Fang Heng’s account books",
      url: "https://fiftytwo.example/accounts",
      author: "Fang Heng",
      passages: ["2019: 4,000 titles, 7,900 books sold, rent 9,500 yuan a month; 61% of stock untouched in twelve months.", "2025: 1 title a week, 250 copies ordered, 11,430 sold, 220 a week on average; rent 3,200.", "Lowest week: a history of salt, 31 copies."],
    },
    { name: "Visits timed by Linjia", url: "https://notes.example.com/fiftytwo/visits", author: "Shi Yinan", passages: ["Average visit 26 minutes; Fang’s own note of 2019 gives 9."] },
    { name: "Interview with Fang Heng", url: "https://notes.example.com/fiftytwo/fang", author: "Shi Yinan", passages: ["I’m just looking.", "Twenty of me choosing is a list. It’s been tried.", "A shop with everything says: what do you want? Mine says: have you met?"] },
    { name: "Tingning library in figures", url: "https://library.tingning.example/statistics", passages: ["Holdings: 310,000 volumes."] },
  ],
  state: "live",
  daysAgo: 21,
  time: "15:00",
};
