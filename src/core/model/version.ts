/** The version of the add-in, as in package.json. */
export const VERSION = "0.1.0";
