const mark = "glance-end";

/**
 * Stands behind what a page says at a glance: a browser that knows `expect` shows nothing before that has come,
 * and is spared showing the navigation alone first. Careful: it waits for the beginning of what it expects only,
 * so that is a mark of its own.
 */
export function GlanceEnd() {
  return (
    <>
      <link rel="expect" href={`#${mark}`} blocking="render" />
      <span hidden id={mark} />
    </>
  );
}
