const oldest = { major: 20, minor: 12 };
const [major, minor] = process.versions.node.split(".").map(Number);

// Imported first, so that an older Node says this and not what it stumbles over.
if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
  console.error(
    `Throughline needs Node ${oldest.major}.${oldest.minor} or newer; this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
