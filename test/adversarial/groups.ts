import type { Group } from './attack';
import { contacts } from './contacts/contacts';

/** All groups, in the order in which they run. */
export const groups: Group[] = [contacts];
