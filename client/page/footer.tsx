/** The footer: the notice of the dataset, its date and version, and the caveats of its counts. */
import type { View } from "../parts/view.ts";

export function Footer({
  view: {
    catalogue: { dataset },
    words,
  },
}: {
  view: View;
}) {
  const date = new Intl.DateTimeFormat(words.lang, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(dataset.created),
  );
  return (
    <footer class="page-foot">
      <p>
        <strong>{dataset.notice}</strong>
      </p>
      <ul>
        {(["sample", "confirmed", "empty"] as const).map((caveat) => (
          <li key={caveat}>{words.say(`caveat.${caveat}`)}</li>
        ))}
      </ul>
      <p>
        {`${words.say("footer.state", { date })} `}
        <span title={dataset.version}>
          {`${words.say("footer.version")} `}
          <bdi dir="ltr">{dataset.version.slice(0, 12)}</bdi>
        </span>
        {" · "}
        <a href="graphql">{words.say("footer.api")}</a>
      </p>
    </footer>
  );
}
