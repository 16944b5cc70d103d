import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { signalKinds, type CauseEvidence, type RankedService, type SignalKind } from '../../../insight';
import { verbatim } from '../../../ui';
import { signalName, tellSpan, writeValue } from '../../../ui/health';

/** What the values of a kind of signal are counted in, of a service or node: Grafana's id of the unit. */
export type UnitOf = (name: string, kind: SignalKind) => string;

/** A service as JSON brings it: what is not finite arrives as null. */
export type ToldCause = Omit<RankedService, 'evidence' | 'lead'> & {
  evidence: Array<{ [Field in keyof CauseEvidence]: CauseEvidence[Field] | null }>;
  lead?: number | null;
};

/** Why a service stands where it does, in the user's language. */
export function tellCause({ lead, suffersFrom }: ToldCause): string[] {
  return [
    ...(suffersFrom
      ? [
          t('causes.suffers', 'It more likely suffers from {{callee}}, which it calls.', {
            callee: suffersFrom,
            ...verbatim,
          }),
        ]
      : []),
    ...(typeof lead === 'number' ? [tellLead(lead)] : []),
  ];
}

function tellLead(lead: number): string {
  const span = tellSpan(Math.abs(lead));
  if (lead === 0) {
    return t('causes.same-time', 'It began at the same time as in its callers.');
  }
  return lead > 0
    ? t('causes.before', 'It began {{span}} before its callers.', { span, ...verbatim })
    : t('causes.after', 'It began {{span}} after its callers.', { span, ...verbatim });
}

/** One signal's departure from its past, in the user's language and time zone. */
export function tellEvidence(
  { signal, deviation, usual, peak, onset }: ToldCause['evidence'][number],
  unitOf: (kind: SignalKind) => string
): string {
  const { name, unit } = describeSignal(signal ?? '', unitOf);
  if (!deviation) {
    return t('causes.as-usual', '{{name}}: as usual', { name, ...verbatim });
  }
  const values = { name, usual: written(usual, unit), peak: written(peak, unit), ...verbatim };
  const change =
    deviation > 0
      ? t('causes.rose', '{{name}}: up to {{peak}}, usually {{usual}}', values)
      : t('causes.fell', '{{name}}: down to {{peak}}, usually {{usual}}', values);
  return typeof onset === 'number'
    ? `${change}${t('causes.since', ', from {{time}}', { time: dateTimeFormat(onset), ...verbatim })}`
    : change;
}

/** 'disk /data' is the kind disk, of the part /data. */
function describeSignal(signal: string, unitOf: (kind: SignalKind) => string): { name: string; unit: string } {
  const [first, ...part] = signal.split(' ');
  const kind = signalKinds.find((one) => one === first);
  return kind ? { name: [signalName(kind), ...part].join(' '), unit: unitOf(kind) } : { name: signal, unit: 'short' };
}

function written(value: number | null, unit: string): string {
  return value === null ? '–' : writeValue(value, unit);
}
