/** The evidence of a cell with its whole base, what chance alone would bring, and the rule by which it is judged. */
import type { EvidenceFacts } from "../questions/generated.ts";
import type { Entry } from "../model/catalogue.ts";
import { pairNames } from "../model/itemNames.ts";
import type { Words } from "../text/words.ts";
import type { View } from "../parts/view.ts";

interface Props {
  view: View;
  row: Entry;
  column: Entry;
  evidence: EvidenceFacts;
}

export function Evidence({ view: { words, catalogue }, row, column, evidence }: Props) {
  const { say } = words;
  const { projects, base, rowProjects, columnProjects, expected, chance } = evidence;
  const names = pairNames(row, column);
  const { minProjects, minCountries, minOrganisations, minExpected, maxChance } = catalogue.dataset.rule;
  return (
    <>
      {base === 0 ? (
        <p class="panel-lead">{say("evidence.noBase", names)}</p>
      ) : (
        <p class="panel-lead">
          {[
            say("evidence.both", { n: projects, ...names }),
            say("evidence.base", { n: base, a: rowProjects, b: columnProjects, ...names }),
          ].join(" ")}
        </p>
      )}
      {projects > 0 && <Counts words={words} evidence={evidence} />}
      {expected !== null && chance !== null && base > 0 && (
        <p>
          {[
            say("evidence.expected", { n: words.number(expected, expected < 10 ? 1 : 0) }),
            projects > 0 ? chanceWords(words, projects, chance) : "",
          ].join(" ")}
        </p>
      )}
      <p class="soft">
        {[
          say("evidence.enough", { projects: minProjects, countries: minCountries }),
          say("evidence.rule", { expected: minExpected, organisations: minOrganisations, chance: maxChance }),
        ].join(" ")}
      </p>
      <p class="soft">{say("caveat.sample")}</p>
    </>
  );
}

/** Out of a thousand, which is easier to picture than a probability; the probability follows in brackets. */
function chanceWords(words: Words, projects: number, chance: number): string {
  const n = Math.round(chance * 1000);
  const values = { n, projects, chance: words.number(chance, 3) };
  if (n === 0) return words.say("evidence.chanceNone", values);
  return words.say(n > 990 ? "evidence.chanceAlways" : "evidence.chance", values);
}

function Counts({ words: { say, number }, evidence }: { words: Words; evidence: EvidenceFacts }) {
  const { firstYear, lastYear } = evidence;
  const years = firstYear === lastYear ? String(firstYear ?? "–") : `${firstYear}–${lastYear}`;
  const counts: [string, string][] = [
    [say("evidence.countries"), number(evidence.countries)],
    [say("evidence.organisations"), number(evidence.organisations)],
    [say("evidence.years"), years],
    [say("evidence.winners"), number(evidence.winners)],
    [say("evidence.champions"), number(evidence.champions)],
    [say("evidence.nominees"), number(evidence.nominees)],
  ];
  return (
    <dl class="panel-counts">
      {counts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
