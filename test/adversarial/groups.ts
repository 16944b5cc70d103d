import type { Group } from './attack';
import { contacts } from './contacts/contacts';
import { faults } from './faults/faults';
import { fuzz } from './fuzz/fuzz';
import { isolation } from './isolation/isolation';
import { kills } from './kills/kills';
import { long } from './long/long';
import { roles } from './roles/roles';
import { soak } from './soak/soak';
import { starve } from './starve/starve';

/** All groups, in the order in which they run. */
export const groups: Group[] = [contacts, long, fuzz, faults, kills, starve, roles, isolation, soak];
