import { auth } from "@/app/auth";
import { bringsData } from "@/db/access/data-bringers";
import { doorkeeper } from "@/db/client";
import { addUpload, newUploadId } from "@/ingest/uploads/uploads";
import { receivedFile } from "./received-file";

/** Takes the file of the form on the import page, and leads to what can be done with it. */
export async function POST(request: Request): Promise<Response> {
  const person = await auth();
  if (!person) return leadTo("/sign-in?next=/import");
  if (!bringsData(person.role)) return new Response("Only administrators bring data in.", { status: 403 });
  const id = newUploadId();
  const file = await receivedFile(request, id);
  if (typeof file === "string") return leadTo(`/import?problem=${file}`);
  await addUpload(doorkeeper(), { id, userId: person.userId, ...file });
  return leadTo(`/import/${id}`);
}

const leadTo = (location: string) => new Response(null, { status: 303, headers: { location } });
