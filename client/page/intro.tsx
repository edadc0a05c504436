/** The introduction beside the stage while nothing is selected: what the view shows, how many projects it rests on, and examples. */
import { fullName } from "../model/itemNames.ts";
import type { CatalogueFramework } from "../model/catalogue.ts";
import type { SignName } from "../model/sign.ts";
import { signOf } from "../model/sign.ts";
import type { Head } from "../matrix/heads.ts";
import type { MatrixCell } from "../matrix/packedCells.ts";
import type { MatrixModel } from "../matrix/matrixModel.ts";
import { matrixResult } from "../matrix/matrixModel.ts";
import { Sign } from "../parts/sign.tsx";
import { StepLink } from "../parts/stepLink.tsx";
import type { View } from "../parts/view.ts";
import { viewOf } from "./views.ts";

interface Example {
  sign: SignName;
  row: Head;
  column: Head;
  cell: MatrixCell;
}

/** For each of the signs worth a look, the visible cell with most projects. */
function examples(model: MatrixModel): Example[] {
  const wanted: SignName[] = ["supported", "few", "awaiting", "candidate"];
  const best = new Map<SignName, Example>();
  for (const row of model.rows) {
    if (row.index < 0) continue;
    for (const column of model.columns) {
      const cell = model.cell(row, column);
      const sign = signOf(cell);
      if (cell.projects >= (best.get(sign)?.cell.projects ?? -1)) best.set(sign, { sign, row, column, cell });
    }
  }
  return wanted.flatMap((sign) => best.get(sign) ?? []);
}

export function Intro({ view }: { view: View }) {
  const { state, words, catalogue } = view;
  const shown = viewOf(state);
  const rows = catalogue.framework.get(state.rows);
  const columns = catalogue.framework.get(state.columns);
  const result = matrixResult(view);
  const model = result.state === "ready" ? result.data : null;
  if (!rows || !columns) return null;
  const begin = model ? examples(model) : [];
  return (
    <section class="page-intro">
      <h2>{words.say("intro.head", { rows: rows.title, columns: columns.title })}</h2>
      <p>{`${words.say("intro.signs")} ${words.say(`intro.view.${shown.name}`)}`}</p>
      {model && <Loud view={view} model={model} rows={rows} columns={columns} />}
      {begin.length > 0 && (
        <>
          <h3>{words.say("intro.begin")}</h3>
          <ul>
            {begin.map(({ sign, row, column, cell }) => (
              <li key={sign}>
                <Sign cell={cell} />
                <span>
                  <StepLink state={state} to={{ select: `${row.entry.id}__${column.entry.id}` }}>
                    {words.say("page.pair", { row: fullName(row.entry), column: fullName(column.entry) })}
                  </StepLink>
                  <span>{words.say(`sign.${sign}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {shown.introNote && <p class="note">{words.say(shown.introNote)}</p>}
    </section>
  );
}

interface LoudProps {
  view: View;
  model: MatrixModel;
  rows: CatalogueFramework;
  columns: CatalogueFramework;
}

function Loud({ view: { state, words, catalogue }, model, rows, columns }: LoudProps) {
  const all = catalogue.dataset.counts.projects;
  return (
    <p class="page-loud">
      <StepLink
        state={state}
        to={{ select: `${rows.id}__${columns.id}` }}
        aria-label={words.say("intro.open", { n: model.base })}
      >
        <strong>{words.number(model.base)}</strong>
      </StepLink>
      <span>
        {words.say(model.base > 0 ? "intro.base" : "intro.noBase", {
          all,
          n: model.base,
          row: rows.short,
          column: columns.short,
        })}
      </span>
    </p>
  );
}
