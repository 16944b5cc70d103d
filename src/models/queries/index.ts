/** The query types that are answered from the models' own quality. */
export const modelQueryTypes = {};
