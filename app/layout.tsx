import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { isTheme, themeCookie } from "./theme";
import "./globals.css";

const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter",
  // A font that comes late would move what is read already; it is there from the next page on.
  display: "optional",
});

export const metadata: Metadata = {
  title: { default: "Throughline", template: "%s · Throughline" },
  description: "Judges a contact centre by the customer's journey across channels.",
  robots: { index: false },
};

export const viewport: Viewport = { colorScheme: "light dark", width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return (
    <html lang="en" className={inter.variable} data-theme={isTheme(chosen) ? chosen : "system"}>
      <body>{children}</body>
    </html>
  );
}
