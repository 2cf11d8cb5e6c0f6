/** The product's mark: one thread through three lanes. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" strokeLinecap="round" aria-hidden="true" className={className}>
      <path d="M3 6h18M3 12h18M3 18h18" strokeWidth="1.5" className="stroke-line-strong" />
      <path d="M3 6h2.5c4.5 0 3.5 6 6.5 6s2 6 6.5 6H21" strokeWidth="2.5" className="stroke-accent" />
    </svg>
  );
}
