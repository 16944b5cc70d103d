import type { InferOutput } from 'valibot';
import { describe, duration, number, optional, strictObject } from '../../schema';
import type { SignalKind } from '../../insight';

/** Kinds of signals that can be full one day. */
export const fillingKinds = [
  'cpu',
  'memory',
  'heap',
  'threads',
  'connections',
  'fileDescriptors',
  'disk',
  'volume',
  'queue',
  'certificate',
] as const satisfies readonly SignalKind[];
export type FillingKind = (typeof fillingKinds)[number];

const leadTime = (what: string) => optional(describe(duration(), `How long it takes to order or set up more ${what}.`));

/** jsonData.capacity of a Foresight data source: what capacity is planned with. */
export const capacitySettingsSchema = strictObject(
  {
    headroom: optional(
      describe(
        number({ above: 0, max: 1 }),
        'The part of a limit that is planned with, above 0 and at most 1: what is above it is kept for peaks.'
      ),
      0.8
    ),
    leadTime: optional(
      strictObject(
        {
          default: optional(
            describe(duration(), 'How long it takes to order or set up more of what has no time of its own.'),
            '14d'
          ),
          cpu: leadTime('CPU'),
          memory: leadTime('memory'),
          heap: leadTime('heap'),
          threads: leadTime('threads'),
          connections: leadTime('connections'),
          fileDescriptors: leadTime('file descriptors'),
          disk: leadTime('disk space'),
          volume: leadTime('volumes'),
          queue: leadTime('consumers of a queue'),
          certificate: leadTime('time of a certificate'),
        },
        'leadTime is no object of durations by kind of signal, such as { default: 14d, disk: 30d }.'
      ),
      {}
    ),
  },
  'It is no object with headroom and leadTime.'
);

/** The same with defaults filled in. */
export type CapacitySettings = InferOutput<typeof capacitySettingsSchema>;
