/** Set with every page: a browser that sends it has been here, and has the styles, the font and the scripts in its cache. */
export const stylesKeptCookie = "styles_kept";
