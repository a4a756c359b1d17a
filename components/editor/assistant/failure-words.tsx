import { useEffect, useState } from "react";
import { useRoom } from "../context.ts";

/** Why an answer did not come, or not whole. All sentences of all failures are a large file: it is fetched for the first one only. */
export function FailureWords({ code }: { code: string }) {
  const { language, t: { assistant: t } } = useRoom();
  const [words, setWords] = useState("");
  useEffect(() => {
    let current = true;
    import("#lib/i18n/failure").then(
      ({ failureSentence }) => current && setWords(failureSentence({ code, params: {} }, language)),
      () => current && setWords(t.failedSomehow),
    );
    return () => {
      current = false;
    };
  }, [code, language, t]);
  return <p className="as-failed">{words}</p>;
}
