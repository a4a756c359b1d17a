/** The script of readers' pages and of previews: not deferred, so that a chosen theme is there before the first paint. */
export function ReaderScript() {
  return <script src={`/reader.js?v=${process.env.READER_SCRIPT ?? ""}`} />;
}
