/** What the panel asks about an id that the catalogue does not hold: a project, an agency, a session or a source. */
import { operation } from "../model/answers.ts";
import type { SourceFact } from "../links/linkFacts.ts";
import { sourceFields } from "../links/linkFacts.ts";
import type { ProjectFacts } from "../projects/projectFacts.ts";
import { projectFields } from "../projects/projectFacts.ts";

export interface AgencyFacts {
  id: string;
  name: string;
  acronym: string;
  facilitates: { item: { id: string }; role: string; status: string; source: SourceFact }[];
}
export interface SessionFacts {
  id: string;
  /** The year it was held. */
  held: number;
  event: string;
  title: string;
  organiser: string | null;
  items: { id: string }[];
  source: SourceFact;
  note: string | null;
}
export type NodeFacts =
  | ({ __typename: "Project" } & ProjectFacts)
  | ({ __typename: "Agency" } & AgencyFacts)
  | ({ __typename: "Session" } & SessionFacts)
  | ({ __typename: "Source" } & SourceFact);

/** `node` has a type only where the panel knows how to show it. */
export interface NodeData {
  node: NodeFacts | { __typename: "Framework" | "Mapping" | "Edition" | "Decision" } | null;
}

export const nodeQuestion = operation<NodeData, { id: string; language: string }>(
  "node",
  `query node($id: ID!, $language: Language) {
    node(id: $id) {
      __typename
      ... on Project { ${projectFields} }
      ... on Agency { id name acronym facilitates: items { item { id } role status source { ${sourceFields} } } }
      ... on Session { id held: year event title organiser items { id } source { ${sourceFields} } note }
      ... on Source { ${sourceFields} }
    }
  }`,
);
