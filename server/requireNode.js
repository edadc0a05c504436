/** Ends a process whose Node is too old, in a sentence, before anything is loaded that needs a newer one. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `The explorer needs Node 22.18 or later, and this is ${process.versions.node}. ` +
      "npm ci brings a newer one for npm start, unless install scripts are off: " +
      "run npm ci without --ignore-scripts, or install Node 22.18 or later.",
  );
  process.exit(1);
}
