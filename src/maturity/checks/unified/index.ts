import type { Check } from '../../check/check';
import { sloDefined } from './sloDefined';

/** Checks of the third level: is it one view over services and infrastructure? */
export const unifiedChecks: readonly Check[] = [sloDefined];
