/** A component made of a model and what draws it: shown once the model is answered, until then what is loading or failed. */
import type { ComponentType } from "preact";
import type { Result } from "../model/answers.ts";
import { Answered } from "./answered.tsx";
import type { Drawn, View } from "./view.ts";

export const drawn =
  <Model,>(model: (view: View) => Result<Model>, Component: ComponentType<{ view: View; model: Model }>): Drawn =>
  ({ view }) => (
    <Answered view={view} result={model(view)}>
      {(data) => <Component view={view} model={data} />}
    </Answered>
  );
