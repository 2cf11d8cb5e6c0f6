process.env.NEXT_TELEMETRY_DISABLED = "1";

// The content security policy of pages carries a nonce: see proxy.ts.
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Careful: "no-referrer" would make browsers send `Origin: null` with forms, which Next refuses.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];
const nothing = { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" };

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  typedRoutes: true,
  agentRules: false,
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  allowedDevOrigins: ["127.0.0.1"],
  // Chromium asks for it whenever the head of a page is written anew.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    ...["/api/:path*", "/v1/:path*", "/tracer/:path*"].map((source) => ({ source, headers: [nothing] })),
  ],
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
  experimental: { agentUpgrade: false },
};
