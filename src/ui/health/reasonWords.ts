import { t } from '@grafana/i18n';
import { signalKinds, type ReasonWords, type SignalKind, type SpanUnit } from '../../insight';
import { verbatim } from '../verbatim';
import { signalName } from './signalName';

/** The words that reasons are told with, in the user's language. */
export function reasonWords(): ReasonWords {
  return {
    signals: Object.fromEntries(signalKinds.map((kind) => [kind, signalName(kind)])) as Record<SignalKind, string>,
    place: placeText,
    above: (parts) =>
      t('reason.above', '{{name}} above its band for {{span}}: {{value}}, expected {{lower}} to {{upper}}', {
        ...parts,
        ...verbatim,
      }),
    below: (parts) =>
      t('reason.below', '{{name}} below its band for {{span}}: {{value}}, expected {{lower}} to {{upper}}', {
        ...parts,
        ...verbatim,
      }),
    silent: (parts) => t('reason.silent', '{{name}} has no values for {{span}}', { ...parts, ...verbatim }),
    full: (parts) => t('reason.full', '{{name}} at {{value}} of {{limit}}', { ...parts, ...verbatim }),
    reaches: (parts) =>
      t('reason.reaches', '{{name}} reaches {{limit}} in about {{span}} ({{percent}} % sure)', {
        ...parts,
        ...verbatim,
      }),
    reachesWithin: (parts) =>
      t('reason.reaches-within', '{{name}} reaches {{limit}} within the horizon ({{percent}} % sure)', {
        ...parts,
        ...verbatim,
      }),
    spent: (parts) =>
      t('reason.spent', 'Error budget of {{objective}} over {{window}} used up', { ...parts, ...verbatim }),
    burns: (parts) =>
      t('reason.burns', 'Error budget of {{objective}} used up in about {{span}}: spent {{times}} times too fast', {
        ...parts,
        ...verbatim,
      }),
    span: (count, unit) => spans[unit](count),
    moment: t('span.moment', 'under a minute'),
  };
}

function placeText({ name, part, subject }: Parameters<ReasonWords['place']>[0]): string {
  const what = part === '' ? name : `${name} ${part}`;
  return subject === '' ? what : t('reason.place', '{{what}} on {{subject}}', { what, subject, ...verbatim });
}

const spans: Record<SpanUnit, (n: number) => string> = {
  minute: (n) => t('span.minutes', '{{n}} min', { n }),
  hour: (n) => t('span.hours', '{{n}} h', { n }),
  day: (n) => t('span.days', '{{n}} d', { n }),
};
