import ICAL from 'ical.js';

/** ms since the epoch; a time without a zone is one in UTC. */
export function toMs(time: ICAL.Time): number {
  const zoned = time.zone === ICAL.Timezone.localTimezone ? ICAL.Timezone.utcTimezone : time.zone;
  return new ICAL.Time(time.toJSON(), zoned).toUnixTime() * 1000;
}
