/** What a number counts: the words right behind its classifier. Pure. */

/** Words of grammar and common verbs end a noun; so does anything that is no Chinese character. */
const stop = /[^\p{Script=Han}]|[的和与及或在将被了是为有由从到对以也都并等于向把让使给就还又而之其该这那此因如则即却但若共均皆需须已曾]|参加|进驻|开展|签订|推广|报名|入选|当选|受益|落户|组成|参与|获|完成|达|受|涉及|实现|构成|进行|表示|接受|前往|齐|同时|以上|左右|以下|之间/u;

/** How many UTF-16 units behind `at` belong to what is counted: at most six characters, none when the first one is grammar. */
export function countedLength(text: string, at: number): number {
  const words = text.slice(at, at + 7);
  const end = words.search(stop);
  return Math.min(6, end < 0 ? words.length : end);
}
