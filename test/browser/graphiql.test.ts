/** GraphiQL in a browser: it runs under its content policy, asks nobody else, and its examples answer. */
import { expect, test } from "vitest";
import { browserTests } from "./visit.ts";

browserTests("GraphiQL", (visit) => {
  test("opens with three examples, knows the schema, and answers", async () => {
    await using visited = await visit("");
    const { page, complaints } = visited;
    const schema = page.waitForResponse(
      (response) => response.request().postData()?.includes("IntrospectionQuery") ?? false,
    );
    await page.goto(new URL("/graphql", page.url()).href);
    expect((await schema).status()).toBe(200);
    const tabs = page.locator(".graphiql-tab-button");
    await tabs.nth(2).waitFor();
    expect((await tabs.allTextContents()).map((text) => text.trim())).toEqual([
      "linksOfC2",
      "projectsOfC4AndSdg4",
      "figuresOfTarget21A",
    ]);
    const answer = page.waitForResponse((response) => response.request().postData()?.includes("linksOfC2") ?? false);
    await page.locator(".graphiql-execute-button").click();
    const { data } = await (await answer).json();
    expect(data.item.links).toHaveLength(7);
    await page.locator(".graphiql-response", { hasText: "C2" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
