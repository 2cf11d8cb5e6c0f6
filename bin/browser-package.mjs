import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { finished } from "./children.mjs";
import { npm } from "./packages.mjs";
import { stateFolder } from "./settings.mjs";

const version = "153.0.0";
const archive = `sparticuz-chromium-${version}.tgz`;
const sha512 = "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==";

/** The package holds a Chromium for one platform only. */
export const packagedBrowserSuits = process.platform === "linux" && process.arch === "x64";

/**
 * The Chromium that comes as an npm package, unpacked into the state folder with the few libraries and the
 * font that a bare system lacks. Null when it is not there and was not to be fetched.
 * @param {{ fetch: "never" | "when missing" }} when
 */
export async function packagedBrowser({ fetch }) {
  const home = join(stateFolder, "browser", version);
  const start = join(home, "chromium.sh");
  if (existsSync(start)) return start;
  if (fetch === "never") return null;
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await unpack(unfinished);
    writeFileSync(join(unfinished, "chromium.sh"), launcher, { mode: 0o755 });
    rmSync(home, { recursive: true, force: true });
    renameSync(unfinished, home);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return start;
}

const launcher = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/lib" FONTCONFIG_FILE="$here/fonts.conf"
cd "$here" && exec ./chromium "$@"
`;

const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>cache</cachedir>
</fontconfig>
`;

async function unpack(folder) {
  const { code, printed } = await finished([
    npm(),
    "pack",
    `@sparticuz/chromium@${version}`,
    "--pack-destination",
    folder,
  ]);
  if (code !== 0) throw new Error(`npm could not fetch a browser:\n${printed.trim()}`);
  const packed = join(folder, archive);
  if (createHash("sha512").update(readFileSync(packed)).digest("base64") !== sha512)
    throw new Error("The browser that npm fetched is not the one that was expected.");
  tar(folder, packed, "-xzf");
  rmSync(packed);
  const inner = join(folder, "package/bin");
  for (const name of ["fonts", "al2023", "swiftshader"]) {
    const plain = join(folder, `${name}.tar`);
    writeFileSync(plain, brotliDecompressSync(readFileSync(join(inner, `${name}.tar.br`))));
    tar(folder, plain, "-xf");
    rmSync(plain);
  }
  writeFileSync(join(folder, "chromium"), brotliDecompressSync(readFileSync(join(inner, "chromium.br"))));
  chmodSync(join(folder, "chromium"), 0o755);
  writeFileSync(join(folder, "fonts.conf"), fonts);
  rmSync(join(folder, "package"), { recursive: true });
}

function tar(folder, file, how) {
  const { status, stderr } = spawnSync("tar", [how, file, "--no-same-owner"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The browser could not be unpacked: ${stderr.trim()}`);
}
