import { createEventCollection } from './collectEvents';
import type { ExpandIcs } from './expandedIcs';
import { expandIcs } from './expandIcs';

/** Expands in the caller's own thread, without a limit of time: for calendars that are trusted. */
export const expandIcsInline: ExpandIcs = async (request) => {
  const collection = createEventCollection();
  for (const step of expandIcs(request)) {
    if ('expanded' in step) {
      collection.add(step.expanded);
    }
  }
  return collection.read();
};
