/** The query types that are answered from capacity plans. */
export const capacityQueryTypes = {};
