import SiteLayout, { viewport as ofReaders } from "../../[lang]/layout.tsx";

export const dynamic = "force-dynamic";
export const viewport = ofReaders;

export default SiteLayout;
