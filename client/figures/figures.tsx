/** One series of figures: the outcome in words, a small chart, and the same figures as a table with how sure each is. */
import { useEffect, useRef } from "preact/hooks";
import type { Footnotes } from "../links/footnotes.ts";
import type { FigureFacts, SeriesFacts } from "../questions/generated.ts";
import { seriesModel } from "./series.ts";
import { coded } from "../model/statusWords.ts";
import type { Words } from "../text/words.ts";
import { SourceMark } from "../links/sources.tsx";

interface Props {
  words: Words;
  series: SeriesFacts;
  notes: Footnotes;
}

export function Figures({ words, series, notes }: Props) {
  const { say, number } = words;
  const { indicator, group, unit, aim, aimYear, direction, aimStatus, aimSource, outcome, figures, baseline } = series;
  const head = group ? say("figures.of", { indicator, group: coded(words, "figures.group", group) }) : indicator;
  return (
    <section class="figures">
      <h4>
        {`${head} `}
        <span class="soft">{`(${unit})`}</span>
      </h4>
      {direction && (
        <p>
          {say(`figures.direction.${direction as "at-least"}`, {
            n: aim === null ? "" : number(aim),
            year: String(aimYear ?? ""),
          })}
          <span class="soft">
            {` ${aimStatus ? coded(words, "fact", aimStatus) : ""} `}
            {aimSource && <SourceMark notes={notes} source={aimSource} words={words} />}
          </span>
        </p>
      )}
      {outcome && (
        <p>
          <strong>{say(`figures.outcome.${outcome}`)}</strong>
        </p>
      )}
      <Chart words={words} series={series} />
      {(figures.length > 0 || baseline) && (
        <table>
          <caption class="sr">{say("figures.table", { name: head })}</caption>
          <thead>
            <tr>
              <th scope="col">{say("figures.year")}</th>
              <th scope="col" class="figures-number">
                {say("figures.value")}
              </th>
              <th scope="col">{say("figures.report")}</th>
              <th scope="col">{say("figures.status")}</th>
            </tr>
          </thead>
          <tbody>
            {rows(series).map(({ figure, isBaseline }, i) => (
              <tr key={i}>
                <th scope="row">
                  <bdi>{figure.year}</bdi>
                </th>
                <td class="figures-number">{number(figure.value)}</td>
                <td>
                  <bdi>{figure.reportYear ?? "–"}</bdi>
                </td>
                <td>
                  {`${isBaseline ? `${say("figures.baseline")}, ` : ""}${coded(words, "fact", figure.status)} `}
                  <SourceMark notes={notes} source={figure.source} words={words} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The baseline is listed once, although it may also be among the figures. */
function rows({ baseline, figures }: SeriesFacts): { figure: FigureFacts; isBaseline: boolean }[] {
  const same = (figure: FigureFacts) => figure.year === baseline?.year && figure.value === baseline.value;
  const listed = figures.map((figure) => ({ figure, isBaseline: same(figure) }));
  return baseline && !figures.some(same) ? [{ figure: baseline, isBaseline: true }, ...listed] : listed;
}

/** Drawn once the page is in a browser; the table says the same to everybody. */
function Chart({ words, series }: { words: Words; series: SeriesFacts }) {
  const root = useRef<SVGSVGElement>(null);
  const model = seriesModel(series, words);
  useEffect(() => {
    if (!model) return;
    let current = true;
    void import("./drawSeries.ts").then((drawing) => {
      if (current && root.current) drawing.drawSeries(root.current, model);
    });
    return () => {
      current = false;
    };
  }, [series, words.lang]);
  if (!model) return null;
  return (
    <figure class="figures-chart">
      <svg ref={root} viewBox="0 0 340 150" role="img" aria-label={words.say("figures.chart", { name: model.label })} />
      <figcaption class="soft">{words.say("figures.key")}</figcaption>
    </figure>
  );
}
