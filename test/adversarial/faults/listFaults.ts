import { contentFaults } from './contentFaults';
import { transportFaults } from './transportFaults';

/** All faults of a source by an HTTP answer. */
export const sourceFaults = [...transportFaults, ...contentFaults];
