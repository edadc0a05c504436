/** The shape of the style sheets: layers, whose class is whose, no look outside them and no value outside the tokens. */
import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { transform } from "lightningcss";
import type { CssColor, Selector } from "lightningcss";
import { expect, test } from "vitest";
import { givenBy, soughtBy, strings } from "./classes.ts";

const files = (folder: string, kind: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => kind.test(name))
    .map((name) => join(folder, name));
const read = (names: string[]) => new Map(names.map((name) => [name, readFileSync(name, "utf8")]));

const index = "client/style.css";
const sheets = read(files("client", /\.css$/).filter((name) => name !== index));
const code = read([...files("client", /\.tsx?$/), "client/index.html"]);
const tests = read(files("test", /\.tsx?$/));
const drawings = ["client/parts/sign.css", "client/graph/drawGraph.css", "client/figures/figures.css"];

/** Classes that no rule speaks of, and who needs them. */
const hooks: Readonly<Record<string, string>> = {
  "graph-bar": "the drawing finds its part of a node by it; the colour is the item's own",
  "graph-layer": "the drawing joins its layers by it",
  "figures-value": "the drawing joins its texts by it",
  "links-status": "tests read there how sure a link is",
};

/** The folder under `client`; null at its top. */
const folderOf = (file: string): string | null => /^client\/(\w+)\//.exec(file)?.[1] ?? null;
const features = new Set([...sheets.keys()].map(folderOf).filter((folder) => folder !== "parts"));
const belongsTo = (name: string, feature: string | null) => name === feature || name.startsWith(`${feature}-`);
const featureOf = (name: string) => [...features].find((feature) => belongsTo(name, feature)) ?? null;

interface Sheet {
  classes: Set<string>;
  /** Written out in full, neither `transparent` nor the text's own nor the system's. */
  colours: number;
}

function parse(file: string, css: string): Sheet {
  const classes = new Set<string>();
  let colours = 0;
  const collect = (selector: Selector): void => {
    for (const part of selector) {
      if (part.type === "class") classes.add(part.name);
      if ("selectors" in part) for (const inner of (part.selectors ?? []) as Selector[]) collect(inner);
    }
  };
  const isLiteral = (colour: CssColor) =>
    typeof colour !== "string" && colour.type !== "currentcolor" && !("alpha" in colour && colour.alpha === 0);
  transform({
    filename: file,
    code: Buffer.from(css),
    visitor: {
      Selector: collect,
      Color(colour) {
        if (isLiteral(colour)) colours += 1;
      },
    },
  });
  return { classes, colours };
}

const parsed = new Map([...sheets].map(([file, css]) => [file, parse(file, css)]));
const defined = new Set([...parsed.values()].flatMap(({ classes }) => [...classes]));
const shared = new Set(
  [...parsed].filter(([file]) => folderOf(file) === "parts").flatMap(([, { classes }]) => [...classes]),
);

const written = new Map([...code].map(([file, text]) => [file, givenBy(file, text)]));
const given = new Map([...written].map(([file, names]) => [file, names.filter((name) => name !== null)]));
const used = new Set([...given.values()].flat());

test("there are styles and code to look at", () => {
  expect(sheets.size).toBeGreaterThan(30);
  expect(defined.size).toBeGreaterThan(100);
  expect([...features].sort()).toContain("matrix");
  expect(given.get("client/matrix/matrix.tsx")).toContain("matrix-frame");
  expect(given.get("client/graph/drawGraph.ts")).toContain("graph-lit");
  expect(given.get("client/figures/drawSeries.ts")).toContain("figures-point");
  expect(soughtBy(code.get("client/focus.ts")!)).toContain("page-side");
  const sheet = parse(
    "a.css",
    ".a:is(.b, .c > p)::before { color: var(--x, #f00); fill: none } @media print { .d { .e & { color: #fff } } }",
  );
  expect([...sheet.classes].sort()).toEqual(["a", "b", "c", "d", "e"]);
  expect(sheet.colours).toBe(2);
  expect(parse("a.css", "a { color: Canvas; background: transparent; border: 1px solid currentcolor }").colours).toBe(
    0,
  );
});

test("style.css alone says which sheets there are, each once, in its layer", () => {
  const text = readFileSync(index, "utf8").replace(/\/\*.*?\*\//gs, "");
  const imports = [...text.matchAll(/@import "([^"]+)" layer\((\w+)\);/g)].map(([, path = "", layer]) => ({
    file: normalize(join(dirname(index), path)),
    layer,
  }));
  expect(text.replace(/@import "[^"]+" layer\(\w+\);/g, "").trim()).toBe("@layer tokens, base, parts, features;");
  expect(imports.map(({ file }) => file).sort()).toEqual([...sheets.keys()].sort());
  const layerOf = (file: string) => {
    if (folderOf(file) !== "parts") return "features";
    return /^(tokens|base)\.css$/.test(basename(file)) ? basename(file, ".css") : "parts";
  };
  expect(imports.filter(({ file, layer }) => layer !== layerOf(file))).toEqual([]);
  const others = [...code].filter(([, text]) => /\.css["']/.test(text)).map(([file]) => file);
  expect(others).toEqual(["client/main.tsx"]);
  expect([...sheets].filter(([, css]) => /@(layer|import)\b/.test(css)).map(([file]) => file)).toEqual([]);
});

test.each([
  ["a.tsx", `const a = <i class="matrix-head matrix2" />;`, ["matrix-head", "matrix2"]],
  ["a.tsx", `const a = <i class='panel-fact' />;`, ["panel-fact"]],
  ["a.tsx", "const a = <i class={`panel-${kind}`} className={name} />;", [null, null]],
  ["a.tsx", `const a = <i {...{ class: "panel-fact" }} />, b = { "class": c };`, [null, null]],
  ["a.tsx", `const a = <i dangerouslySetInnerHTML={{ __html: '<b class="c">' }} />;`, [null]],
  ["a.ts", `root.attr('class', (d) => (d.id === "lit" ? "graph-lit" : "graph2"));`, ["graph-lit", "graph2"]],
  ["a.ts", 'root.attr("class", `graph-${kind}`).classed("a", true);', [null, null]],
  ["a.ts", `keyed(svg, "path", "figures-line", points); keyed(svg, tag, name, []);`, ["figures-line", null]],
  ["a.ts", `a.setAttribute("class", "quiet"); a.className = "b"; a.classList.add("c");`, ["quiet", null, null]],
  ["a.html", `<i class="sr a2"></i><i class='b'></i>`, ["sr", "a2", "b"]],
])("in %s %j gives %j", (file, source, names) => {
  const found = givenBy(file, source);
  expect(found.sort()).toEqual([...names].sort());
});

test("a class is written out in full where it is given, so that it can be found", () => {
  const computed = [...written].filter(([file, names]) => !file.endsWith("keyed.ts") && names.includes(null));
  expect(computed.map(([file]) => file)).toEqual([]);
});

test("every class that is given has a rule, or a reason to have none", () => {
  expect([...used].filter((name) => !defined.has(name) && !(name in hooks))).toEqual([]);
  expect(Object.keys(hooks).filter((name) => defined.has(name) || !used.has(name))).toEqual([]);
});

test("every class of a rule is given to something", () => {
  expect([...defined].filter((name) => !used.has(name))).toEqual([]);
});

test("every class that code or tests look for is given to something", () => {
  const sought = [...code].flatMap(([file, text]) => soughtBy(text).map((name) => ({ file, name })));
  const byTests = [...tests].flatMap(([file, text]) =>
    strings(text)
      .flatMap((selector) => [...selector.matchAll(/(?<![\w/.])\w*\.([a-z]\w*(?:-\w+)+)(?![\w.-])/g)])
      .map(([, name = ""]) => ({ file, name }))
      .filter(({ name }) => featureOf(name)),
  );
  expect(byTests.length).toBeGreaterThan(100);
  expect([...sought, ...byTests].filter(({ name }) => !used.has(name))).toEqual([]);
});

test("a class belongs to one feature, by its name, or to the parts", () => {
  expect([...shared].filter(featureOf)).toEqual([]);
  const foreign = (file: string, names: Iterable<string>) => {
    const folder = folderOf(file);
    return [...names]
      .filter((name) => !shared.has(name) && !(folder && folder !== "parts" && belongsTo(name, folder)))
      .map((name) => `${file}: ${name}`);
  };
  expect([...parsed].flatMap(([file, { classes }]) => foreign(file, classes))).toEqual([]);
  expect([...given].flatMap(([file, names]) => foreign(file, names))).toEqual([]);
});

test("nothing has a look of its own: no style attribute, no colour in the code", () => {
  const styled = /\bstyle=|\.style\b|setProperty\(|\.attr\("style"|setAttribute\("style"/;
  const coloured = /["'`](#[0-9a-f]{3,8}|(rgb|hsl|oklch)a?\([^"'`]*)["'`]/i;
  expect([...code].filter(([, text]) => styled.test(text)).map(([file]) => file)).toEqual([]);
  expect([...code].filter(([, text]) => coloured.test(text)).map(([file]) => file)).toEqual([]);
});

test("colours are said in the tokens alone", () => {
  const tokens = "client/parts/tokens.css";
  expect(parsed.get(tokens)!.colours).toBeGreaterThan(15);
  expect([...parsed].filter(([file, { colours }]) => file !== tokens && colours > 0).map(([file]) => file)).toEqual([]);
});

/** The values of `font` and `font-size` that take their size neither from the scale nor from around. */
function sizesOfTheirOwn(css: string): string[] {
  const fromScale = /^(?:inherit|(?:(?:[a-z]+|\d{3}) )*var\(--text-\w+\)(?: ?\/ ?\S+)? var\(--font\))$/;
  const sizeFromScale = /^(?:inherit|var\(--text-\w+\))$/;
  return [...css.replace(/\/\*.*?\*\//gs, "").matchAll(/(?<![\w-])font(-size)?\s*:([^;}]*)/gi)]
    .map(([, size, value = ""]) => ({ value: value.trim(), allowed: size ? sizeFromScale : fromScale }))
    .filter(({ value, allowed }) => !allowed.test(value))
    .map(({ value }) => value);
}

test.each([
  ["a { font: italic bold 13px serif }", ["italic bold 13px serif"]],
  ["a { font-size: calc(13px + 1px); }", ["calc(13px + 1px)"]],
  ["a{font-size:larger}b{FONT-SIZE : 1.1em}", ["larger", "1.1em"]],
  ["a { font-size: var(--size); font-size: var(--text-s, 13px) }", ["var(--size)", "var(--text-s, 13px)"]],
  ["a { font: 600 /* s */ 11px var(--font) }", ["600  11px var(--font)"]],
  ["a { font: italic 600 var(--text-s) / 1.3 var(--font); font-size: var(--text-xl) }", []],
  ["a { font: inherit; font-size: inherit; font-weight: 600; --font: serif } /* font: 13px serif */", []],
])("in %j sizes of their own are %j", (css, found) => expect(sizesOfTheirOwn(css)).toEqual(found));

test("sizes of type come from one scale in rem; drawings have units of their own", () => {
  const own = [...sheets].filter(([, css]) => sizesOfTheirOwn(css).length > 0).map(([file]) => file);
  expect(own.sort()).toEqual([...drawings].sort());
  const setting = [...sheets].filter(([, css]) => /--text-[\w-]+\s*:/.test(css)).map(([file]) => file);
  expect(setting).toEqual(["client/parts/tokens.css"]);
  const scale = [...sheets.get("client/parts/tokens.css")!.matchAll(/--text-\w+: ([^;]+);/g)].map(
    ([, value]) => value!,
  );
  expect(scale.length).toBeGreaterThan(3);
  expect(scale.filter((value) => !/^[\d.]+rem$/.test(value))).toEqual([]);
  expect(scale.map(Number.parseFloat)).toEqual(scale.map(Number.parseFloat).sort((a, b) => a - b));
});

test("every value that is used has a name that is set, and every name that is set is used", () => {
  const all = [...sheets.values()].join("\n");
  const names = (pattern: RegExp) => new Set([...all.matchAll(pattern)].map(([, name]) => name!));
  const set = names(/(?:^|[{;\s])(--[\w-]+):/g);
  const read = names(/var\((--[\w-]+)/g);
  expect([...read].filter((name) => !set.has(name))).toEqual([]);
  expect([...set].filter((name) => !read.has(name))).toEqual([]);
});

test("every sheet opens with a sentence that says what it is for", () => {
  expect(
    [...sheets, [index, readFileSync(index, "utf8")] as const]
      .filter(([, css]) => !/^\/\* [A-Z].*\.( .*\.)? \*\//.test(css))
      .map(([file]) => file),
  ).toEqual([]);
});
