/** Takes note of something wrong, of one source or, without a uid, of the settings as a whole. */
export type Report = (message: string, uid?: string) => void;
