/** What a header such as `Accept` or `Accept-Encoding` takes. */

/** Name in lower case → its weight, 1 where none is given. A weight of 0 refuses. */
export const accepted = (header: string | null): ReadonlyMap<string, number> =>
  new Map(
    (header ?? "")
      .toLowerCase()
      .split(",")
      .map((part) => {
        const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
        const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
        return [name, weight === undefined ? 1 : Number(weight) || 0];
      }),
  );
