type Props = { problem?: string | false | undefined; done?: string | false | undefined };

/** What became of the form that led here: what hindered it, or that it was done. */
export function Outcome({ problem, done }: Props) {
  if (problem)
    return (
      <p role="alert" className="mb-4 rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
        {problem}
      </p>
    );
  if (!done) return null;
  return (
    <p role="status" className="mb-4 rounded-medium bg-sunken px-3 py-2 text-small">
      {done}
    </p>
  );
}
