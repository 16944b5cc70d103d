import type { Message } from '../texts';

/** A text of a report: a message in the reader's language, or a name as it stands. */
export type Text = Message | string;
