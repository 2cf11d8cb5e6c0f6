import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const days = 7;

/** Where the files wait that people bring by the import page. */
const folder = () => join(process.cwd(), ".data", "uploads");

export const uploadPath = (id: string): string => join(folder(), `${id}.upload`);

/** Writes a file as it comes, and answers how long it is. Files that nobody asked for in a week go. */
export async function writeUpload(id: string, content: Readable): Promise<number> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await forgetOldUploads(new Date());
  const path = uploadPath(id);
  try {
    await pipeline(content, createWriteStream(path, { mode: 0o600 }));
    return (await stat(path)).size;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

export const removeUpload = (id: string): Promise<void> => rm(uploadPath(id), { force: true });

export async function forgetOldUploads(now: Date): Promise<void> {
  const oldest = now.getTime() - days * 86_400_000;
  for (const name of await readdir(folder()).catch(() => [])) {
    const path = join(folder(), name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < oldest) await rm(path, { force: true });
  }
}
