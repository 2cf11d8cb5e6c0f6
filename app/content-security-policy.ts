/** What a page may load: its own files, and inline scripts that carry this answer's nonce. */
export function contentSecurityPolicy(nonce: string): string {
  // React's development build evaluates text to rebuild stacks; the real one does not.
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
