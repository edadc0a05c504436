/** Does the steps of a Dockerfile one by one in folders of its own: what an image would hold, on a machine without Docker. */
import { execFile } from "node:child_process";
import { cp, mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Image {
  /** The folder that stands for `/` of the last stage. */
  root: string;
  workdir: string;
  env: Record<string, string>;
  user: string;
  command: string[];
  healthCheck: string[];
}

type Step = [instruction: string, rest: string];

/** Instructions in order; comments and line continuations are resolved. */
export async function readSteps(file: string): Promise<Step[]> {
  const text = (await readFile(file, "utf8")).replaceAll(/^\s*#.*\n/gm, "").replaceAll(/\\\n/g, " ");
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => /^(\w+)\s+(.*)$/.exec(line)!.slice(1) as Step);
}

/** The folder that a build would see: what an ignore file of the form "all but these names" leaves. */
export async function copyContext(from: string, to: string): Promise<void> {
  const lines = (await readFile(join(from, ".dockerignore"), "utf8"))
    .split("\n")
    .filter((line) => line && line[0] !== "#");
  if (lines[0] !== "*" || lines.slice(1).some((line) => !/^![\w.-]+$/.test(line))) {
    throw new Error(".dockerignore is not of the form that this test reads: * and then !name");
  }
  const kept = lines.slice(1).map((line) => line.slice(1));
  for (const name of await readdir(from)) {
    if (kept.includes(name)) await cp(join(from, name), join(to, name), { recursive: true });
  }
}

/** Throws at an instruction that it does not know, so that a new one is not passed over. */
export async function buildImage(steps: Step[], context: string, folder: string): Promise<Image> {
  const stages = new Map<string, Image>();
  let image: Image | null = null;
  for (const [instruction, rest] of steps) {
    if (instruction === "FROM") {
      const [, name = "last"] = / AS (\S+)$/.exec(rest) ?? [];
      image = { root: join(folder, name), workdir: "/", env: {}, user: "root", command: [], healthCheck: [] };
      await mkdir(image.root, { recursive: true });
      stages.set(name, image);
    } else if (image) {
      await step(image, instruction, rest, context, stages);
    }
  }
  if (!image) throw new Error("the Dockerfile has no FROM");
  return image;
}

async function step(image: Image, instruction: string, rest: string, context: string, stages: Map<string, Image>) {
  const inside = (path: string) => join(image.root, path.startsWith("/") ? path : join(image.workdir, path));
  switch (instruction) {
    case "WORKDIR":
      image.workdir = rest;
      await mkdir(inside(rest), { recursive: true });
      return;
    case "ENV":
      for (const pair of rest.split(/\s+/)) image.env[pair.split("=")[0]!] = pair.split("=")[1]!;
      return;
    case "COPY": {
      const [, stage] = /^--from=(\S+) /.exec(rest) ?? [];
      const source = stage ? stages.get(stage)!.root : context;
      const paths = rest.replace(/^--from=\S+ /, "").split(/\s+/);
      const target = paths.pop()!;
      for (const path of paths) {
        const to = target.endsWith("/") && path !== "." ? join(target, path) : target;
        await cp(join(source, path), inside(to), { recursive: true, verbatimSymlinks: true });
      }
      return;
    }
    case "RUN": {
      const directory = /^install --directory --owner=(\S+) --group=\1 (\S+)$/.exec(rest);
      if (directory) {
        await mkdir(inside(directory[2]!), { recursive: true });
        return;
      }
      await run("sh", ["-c", rest], { cwd: inside("."), env: { ...process.env, NODE_ENV: "", ...image.env } });
      return;
    }
    case "USER":
      image.user = rest;
      return;
    case "CMD":
      image.command = JSON.parse(rest);
      return;
    case "HEALTHCHECK":
      image.healthCheck = JSON.parse(rest.slice(rest.indexOf("CMD") + 3));
      return;
    case "VOLUME":
    case "EXPOSE":
      return;
    default:
      throw new Error(`this test does not know the instruction ${instruction}`);
  }
}
