import type { Check } from '../../check/check';
import { cardinality } from './cardinality';
import { logLevels } from './logLevels';
import { logsPresent } from './logsPresent';
import { requestMetrics } from './requestMetrics';
import { retentionForSeasons } from './retentionForSeasons';
import { saturationMetrics } from './saturationMetrics';
import { scrapeHealth } from './scrapeHealth';

/** Checks of the first level: is there what one could look at? */
export const telemetryChecks: readonly Check[] = [
  scrapeHealth,
  requestMetrics,
  saturationMetrics,
  logsPresent,
  logLevels,
  retentionForSeasons,
  cardinality,
];
