import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof NextLink<Route>>, "prefetch">;

/**
 * A link to another page. Nothing is fetched ahead of a click: each page answers its own question, and a list
 * of fifty rows would ask fifty.
 */
export function Link(props: Props) {
  return <NextLink prefetch={false} {...props} />;
}
