/** What went wrong with Neo4j, as one sentence for the operator that says what to do. */
import { Neo4jError } from "neo4j-driver";
import type { Neo4jAddress } from "../environment.ts";
import { StoreRefused, StoreUnavailable } from "./store.ts";

export const at = ({ uri }: Neo4jAddress) => `Neo4j at ${uri}`;

/** Statements that the database refuses as they are: these are of this program, and asking again does not help. */
const ofProgram = /^Neo\.ClientError\.(Statement|Procedure|Request|Schema)\./;

/**
 * StoreRefused for what the operator must mend, StoreUnavailable for all else that the database or the way to it says, since
 * nobody knows all that they may say; an error of the program as it came.
 */
export function neo4jProblem(error: unknown, address: Neo4jAddress): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const here = at(address);
  const database = address.database ?? "the home database";
  switch (error.code) {
    case "Neo.ClientError.Security.Unauthorized":
      return new StoreRefused(
        address.password === null
          ? `${here} asks for a password: set NEO4J_PASSWORD.`
          : `${here} does not accept the password of user ${address.user}: check NEO4J_USER and NEO4J_PASSWORD.`,
      );
    case "Neo.ClientError.Security.AuthenticationRateLimit":
      return new StoreRefused(
        `${here} has seen too many wrong passwords of user ${address.user}: check NEO4J_PASSWORD and try again in a minute.`,
      );
    case "Neo.ClientError.Security.CredentialsExpired":
      return new StoreRefused(`${here} wants the first password of user ${address.user} changed before it is used.`);
    case "Neo.ClientError.Security.Forbidden":
    case "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase":
    case "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase":
      return new StoreRefused(`${here} does not let user ${address.user} do this: ${firstLine(error)}`);
    case "Neo.ClientError.Database.DatabaseNotFound":
      return new StoreRefused(`${here} has no database ${database}: check NEO4J_DATABASE.`);
    // What is written does not fit with what somebody else has written beside it.
    case "Neo.ClientError.Schema.ConstraintValidationFailed":
      return new StoreRefused(`${here} does not take the change: ${firstLine(error)}`);
    case "Neo.ClientError.Transaction.TransactionTimedOut":
    case "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration":
      return new StoreUnavailable(`${here} took too long to answer.`);
  }
  if (ofProgram.test(error.code)) return error;
  return new StoreUnavailable(`${here} does not answer: ${firstLine(error)}`, { cause: error });
}

function firstLine({ message }: Error): string {
  return (message.split("\n")[0] ?? "").trim().replace(/[.:]*$/, ".");
}
