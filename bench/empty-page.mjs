/** The least that the app answers with: a sentence and a link, without navigation and without a look into the database. */
export const emptyPage = "/nothing-at-all";
