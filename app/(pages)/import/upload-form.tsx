"use client";

import { useState } from "react";

const address = "/api/uploads";

/** Sends a file. Without script the browser does; with it one sees how far it is. */
export function UploadForm() {
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const send = (form: HTMLFormElement) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => setShare(total === 0 ? 0 : loaded / total);
    request.onload = () => window.location.assign(request.responseURL);
    request.onerror = () => {
      setShare(null);
      setProblem("The connection broke. Try again; nothing was kept.");
    };
    request.open("POST", address);
    request.send(new FormData(form));
    setProblem(null);
    setShare(0);
  };
  return (
    <form
      action={address}
      method="post"
      encType="multipart/form-data"
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (share === null) send(event.currentTarget);
      }}
    >
      <label className="grid min-w-0 gap-1 text-ink-soft text-small">
        File
        <input
          type="file"
          name="file"
          required
          className="max-w-full text-small file:mr-3 file:h-8 file:cursor-pointer file:rounded-medium file:border file:border-line-strong file:border-solid file:bg-surface file:px-3 file:font-medium file:text-ink"
        />
      </label>
      <button type="submit" className="button-strong" aria-disabled={share !== null}>
        Look at it
      </button>
      <p role="status" className="w-full text-small empty:hidden">
        {share !== null && (
          <>
            <progress value={share} max={1} className="mr-2 align-middle accent-accent" aria-label="Sent" />
            {Math.round(share * 100)}% sent
          </>
        )}
      </p>
      {problem && (
        <p role="alert" className="w-full text-caution text-small">
          {problem}
        </p>
      )}
    </form>
  );
}
