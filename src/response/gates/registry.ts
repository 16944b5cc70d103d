import { precision, probability, trust } from './evidence/minimums';
import { incident, precondition, silence } from './evidence/surroundings';
import type { Gate } from './gate';
import { blastRadius, open } from './limits/openActs';
import { budget, cooldown } from './limits/rates';
import { freeze } from './safety/freeze';
import { lock } from './safety/lock';
import { mode } from './safety/mode';
import { parameters } from './safety/parameters';
import { stopped } from './safety/stopped';
import { window } from './safety/window';

/** All gates, in the order in which the first that stops a hand-off is named. */
export const gates = {
  stopped,
  parameters,
  freeze,
  window,
  lock,
  precondition,
  incident,
  silence,
  trust,
  probability,
  precision,
  open,
  cooldown,
  budget,
  blastRadius,
  mode,
} satisfies Record<string, Gate>;

export type GateName = keyof typeof gates;

/** Their names in that order; what is recorded of one is its place, from 1. */
export const gateNames = Object.keys(gates) as readonly GateName[];
