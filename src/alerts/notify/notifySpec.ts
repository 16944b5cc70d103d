import * as v from 'valibot';
import { formatValue, object, choice, text, variant } from '../../schema';
import { durationOrZero } from '../spec/schema';
import { contactPoints, type ContactPoint } from './contactPoints';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const time = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

interface Times {
  from?: string;
  to?: string;
}

const isDayOrTime = ({ from, to }: Times) =>
  (from === undefined && to === undefined) ||
  (time.test(from ?? '') && time.test(to ?? '') && String(from) < String(to));

const muteFields = object({
  name: text('a name'),
  /** All days where left out. */
  days: v.optional(v.array(choice(weekdays), 'a list of weekdays')),
  /** 'HH:MM', the end not included; all day where left out. */
  from: v.optional(v.string('a time as HH:MM')),
  to: v.optional(v.string('a time as HH:MM')),
  /** A time zone such as 'Europe/Berlin'; UTC where left out. */
  zone: v.optional(text('a time zone such as Europe/Berlin')),
});

/** Times at which a route is silent, every week. */
export type MuteTiming = v.InferOutput<typeof muteFields>;

const mute = v.pipe(
  muteFields,
  v.forward(
    v.check(
      (timing: MuteTiming) => isDayOrTime(timing),
      ({ input: { from, to } }: v.CheckIssue<MuteTiming>) =>
        `{field} is ${formatValue(from)} and to is ${formatValue(to)}. Give both as HH:MM, the first before the second; split a night at 24:00.`
    ),
    ['from']
  )
);

const route = object(
  {
    /** The contact point, which must exist, of everything that no route takes; the route's own where left out. */
    otherwise: v.optional(text('a name')),
    /** Labels that an alert must have, by name; left out, all alerts of Foresight's rules are taken. */
    labels: v.optional(v.record(v.string(), v.string('a text'), 'labels by name')),
    /** Labels by which alerts are put into one notification. */
    groupBy: v.optional(v.array(v.string('the name of a label'), 'a list of label names')),
    /** Time until a notification of the same alerts is repeated. */
    repeat: v.optional(durationOrZero()),
  },
  'a mapping, such as { labels: ... }'
);

/** Which alerts go where. */
export type Route = v.InferOutput<typeof route>;

const pointSchemas = Object.values(contactPoints).map(({ schema }) => schema);

const point = variant('kind', pointSchemas, { expected: 'a contact point with a kind and a name' });

/** A contact point, and on demand the way of alerts to it and the times at which it is silent. */
export interface NotifySpec {
  point: ContactPoint;
  route?: Route;
  /** Of the route. */
  mutes?: MuteTiming[];
  /** Messages by Foresight's template rather than Grafana's. */
  template?: boolean;
}

/** The schema of the section `notify` of a rule file. */
export const notifySchema = v.pipe(
  object({
    point,
    route: v.optional(route),
    mutes: v.optional(v.array(mute, 'a list of mute timings')),
    template: v.optional(v.boolean('true or false')),
  }),
  v.forward(
    v.check(
      ({ route: given, mutes = [] }) => given !== undefined || mutes.length === 0,
      '{field} are given without a route. Add a route: a contact point alone is never silent.'
    ),
    ['mutes']
  )
);
