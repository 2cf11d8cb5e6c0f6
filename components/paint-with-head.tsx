/** The id of what says at the top of a page which page it is. */
export const pageHead = "page-head";

/**
 * The browser paints first when the head of the page has come, and not the navigation alone: what follows the head
 * is laid out only then. To be used within the element of that id; one that is streamed later holds nothing up.
 */
export function PaintWithHead() {
  return <link rel="expect" href={`#${pageHead}`} blocking="render" />;
}
