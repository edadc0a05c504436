/** The executable schema: the contract of `schema.graphql` and the resolvers of each type. */
import { makeExecutableSchema } from "@graphql-tools/schema";
import { Agency, Decision, Facilitation, Figure, FigureSeries, HlpfReview, HlpfYear, Session } from "./related.ts";
import { Dataset } from "./dataset.ts";
import { guardFields } from "./guardFields.ts";
import { Edition, Framework, Mapping } from "./framework.ts";
import { Item, Title } from "./item.ts";
import { Link, LinkState } from "./link.ts";
import { Cell, Evidence, Matrix, NotCounted } from "./matrix.ts";
import { Node } from "./node.ts";
import { Project } from "./project.ts";
import { Query, SearchHit } from "./query.ts";
import { Source } from "./source.ts";
import typeDefs from "./schema.graphql?raw";

const executable = makeExecutableSchema({
  typeDefs,
  resolvers: {
    Query,
    Node,
    Dataset,
    Framework,
    Mapping,
    Edition,
    Item,
    Title,
    Link,
    LinkState,
    Matrix,
    Cell,
    NotCounted,
    Evidence,
    Project,
    SearchHit,
    Agency,
    Facilitation,
    HlpfYear,
    HlpfReview,
    Session,
    Decision,
    FigureSeries,
    Figure,
    Source,
  },
});

export const schema = guardFields(executable);
