import type {} from "@auth/core/jwt";
import NextAuth, { AuthError } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { cache } from "react";
import { endSession, openSession, type Person, personOf, sessionDays } from "@/db/access/sessions";
import { authenticated } from "@/db/access/users";
import { doorkeeper } from "@/db/client";
import { environment } from "@/db/environment";

declare module "next-auth" {
  interface Session {
    sessionId?: string;
  }
}
declare module "@auth/core/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

/** A wrong password and a cookie from another installation are no fault of the server's. */
const expected = ["CredentialsSignin", "JWTSessionError"];

// The function delays this until a request: a build has no environment.
const next = NextAuth(() => ({
  secret: environment().AUTH_SECRET,
  // Every redirect here is a path of our own, so a forged Host header leads nowhere.
  trustHost: true,
  pages: { signIn: "/sign-in" },
  session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async ({ email, password }) => {
        const userId = await authenticated(doorkeeper(), String(email), String(password));
        return userId === null ? null : { id: String(userId) };
      },
    }),
  ],
  callbacks: {
    /** The cookie says which session it is and nothing about the person: that the database says. */
    jwt: async ({ token, user }) =>
      user ? { sessionId: await openSession(doorkeeper(), Number(user.id)) } : token,
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
  },
  events: {
    signOut: async (message) => {
      const sessionId = "token" in message ? message.token?.sessionId : undefined;
      if (sessionId) await endSession(doorkeeper(), sessionId);
    },
  },
  logger: {
    error: (error) => {
      const type = "type" in error ? String(error.type) : error.name;
      if (!expected.includes(type)) console.error(error);
    },
  },
}));

/**
 * Who is signed in, asked of the database once a request, so that a new role or an ended session acts at
 * once; null: nobody.
 */
// Careful: next-auth takes any error inside its callbacks for "signed out", hence the look-up out here.
export const auth = cache(async (): Promise<Person | null> => {
  const session = await next.auth();
  return session?.sessionId ? personOf(doorkeeper(), session.sessionId) : null;
});

/** Opens a session and sets its cookie. False: e-mail and password do not belong together. */
export async function signIn(email: string, password: string): Promise<boolean> {
  try {
    await next.signIn("credentials", { email, password, redirect: false });
    return true;
  } catch (error) {
    if (error instanceof AuthError && error.type === "CredentialsSignin") return false;
    throw error;
  }
}

/** Ends the session, also for copies of its cookie. */
export async function signOut(): Promise<void> {
  await next.signOut({ redirect: false });
}
