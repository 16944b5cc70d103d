import type { Group } from './attack';
import { contacts } from './contacts/contacts';
import { isolation } from './isolation/isolation';
import { kills } from './kills/kills';
import { long } from './long/long';
import { roles } from './roles/roles';

/** All groups, in the order in which they run. */
export const groups: Group[] = [contacts, long, roles, isolation, kills];
