export const usage = "";

/** Every command migrates first; this one stops there. */
export async function run(): Promise<void> {
  console.log("The database has the newest schema.");
}
