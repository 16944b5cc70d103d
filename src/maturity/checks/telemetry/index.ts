import type { Check } from '../../check/check';
import { scrapeHealth } from './scrapeHealth';

/** Checks of the first level: is there what one could look at? */
export const telemetryChecks: readonly Check[] = [scrapeHealth];
