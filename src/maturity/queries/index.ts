/** The query types that are answered from assessments of maturity. */
export const maturityQueryTypes = {};
