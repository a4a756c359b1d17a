/** All fields of reporting the generator knows. */

import { aiDomains } from "./ai.ts";
import { businessDomains } from "./business.ts";
import { cultureDomains } from "./culture.ts";
import { politicsDomains } from "./politics.ts";
import { withShared } from "./shared.ts";
import { techDomains } from "./tech.ts";
import type { Domain } from "./types.ts";

export type { Domain } from "./types.ts";

export const domains: readonly Domain[] = [...politicsDomains, ...techDomains, ...aiDomains, ...businessDomains, ...cultureDomains].map(withShared);

/** Tags any story may carry beside those of its field. */
export const generalTags: readonly string[] = ["县域", "调查", "人物", "回访", "数据新闻", "公共财政", "基层", "乡村振兴", "年轻人", "老龄化", "地方经验", "制度", "安全", "就业", "成本", "标准", "培训", "信息公开", "邻里", "城乡"];
