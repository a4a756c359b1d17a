import sharp from "sharp";
import { pictureKeys, pictures } from "#db/seed/pictures/index";
import { makeRenditions } from "#lib/media/renditions";
const t = performance.now(); let peak=0;
const keys=[...pictureKeys];
const lane = async () => { for (let k = keys.shift(); k; k = keys.shift()) { const b = await sharp(Buffer.from(pictures[k]()), {density: 54}).flatten({ background: "#fbf7ec" }).jpeg({ quality: 90, chromaSubsampling: "4:4:4" }).toBuffer(); const r = await makeRenditions(b, { xmp: null }); peak=Math.max(peak, process.memoryUsage().rss>>20);} };
await Promise.all([lane(), lane()]);
const c = process.cpuUsage();
console.log("density 54 arena '2'", Math.round(performance.now()-t), "cpu", (c.user+c.system)/1e6, "peak", peak, "end", process.memoryUsage().rss>>20);
