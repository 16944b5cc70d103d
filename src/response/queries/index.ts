import { response } from './response';

/** The query types that decide what is to be done. */
export const responseQueryTypes = { response };

export type ResponseQueryTypeName = keyof typeof responseQueryTypes;
