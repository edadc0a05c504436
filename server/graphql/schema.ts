/** The executable schema: the contract of `schema.graphql` and the resolvers of each type. */
import { makeExecutableSchema } from "@graphql-tools/schema";
import { Dataset } from "./dataset.ts";
import { guardFields } from "./guardFields.ts";
import { Framework } from "./framework.ts";
import { Item } from "./item.ts";
import { Link } from "./link.ts";
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
    Item,
    Link,
    Matrix,
    Cell,
    NotCounted,
    Evidence,
    Project,
    SearchHit,
    Source,
  },
});

export const schema = guardFields(executable);
