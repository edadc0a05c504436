/** A process of its own that opens the embedded store of a folder on the seed, says what it holds, and ends. */
import { seedContent } from "../server/dataset/seedContent.ts";
import { frozenSeed } from "./frozenSeed.ts";
import { openFilled } from "./openFilled.ts";

try {
  const store = await openFilled(process.argv[2]!, seedContent(frozenSeed));
  const reading = await store.begin();
  const items = await reading.run("items", {});
  const projects = await reading.run("projectColumns", { after: "", first: 1000 });
  console.log(`${items.length} items, ${projects.length} projects`);
  reading.end();
  await store.close();
} catch (error) {
  console.log(String(error));
}
