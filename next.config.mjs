process.env.NEXT_TELEMETRY_DISABLED = "1";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  typedRoutes: true,
  agentRules: false,
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
  experimental: { agentUpgrade: false },
};
