import { dateTimeFormat, type DataFrame } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { Trust } from '../../engine';
import { readProvenance, type ReadProvenance } from '../../frames';
import { verbatim } from '../../ui';

/** How one series was forecast, in sentences. */
export interface Explained {
  name: string;
  sentences: string[];
}

/** How each forecast came about, by what its frame says of it; frames without a forecast are left out. */
export function explain(frames: DataFrame[]): Explained[] {
  return frames.flatMap((frame) => {
    const provenance = readProvenance(frame);
    const { trust } = provenance ?? {};
    return trust ? [{ name: frame.name ?? '', sentences: listSentences(trust, provenance) }] : [];
  });
}

function listSentences(trust: Trust, { weights = [], training }: Partial<ReadProvenance> = {}): string[] {
  return [
    trustTexts[trust](),
    ...(weights.length > 0 ? [weightsText(weights)] : []),
    ...(training ? [trainingText(training)] : []),
  ];
}

const trustTexts: Record<Trust, () => string> = {
  good: () =>
    t(
      'forecast.trust-good',
      'The forecast is good: in tests on the past it was clearly better than repeating the last season.'
    ),
  fair: () =>
    t(
      'forecast.trust-fair',
      'The forecast is fair: in tests on the past it was about as good as repeating the last season.'
    ),
  'worse than seasonal naive': () =>
    t(
      'forecast.trust-poor',
      'Do not rely on this forecast: in tests on the past it was worse than repeating the last season.'
    ),
  unknown: () =>
    t('forecast.trust-unknown', 'How good the forecast is is not known: the history is too short to test it.'),
};

function weightsText(weights: NonNullable<ReadProvenance['weights']>): string {
  const shares = weights.filter(({ weight }) => weight >= 0.005);
  const models = shares.map(({ model, weight }) => `${model} ${Math.round(weight * 100)} %`).join(', ');
  return t('forecast.weights', 'Weights of its models: {{models}}.', { models, ...verbatim });
}

function trainingText({ from, to, observed, missing }: NonNullable<ReadProvenance['training']>): string {
  const values = { from: dateTimeFormat(from), to: dateTimeFormat(to), observed, missing };
  return t(
    'forecast.training',
    'Learnt from {{observed}} observations from {{from}} to {{to}}; {{missing}} gaps were filled in.',
    { ...values, ...verbatim }
  );
}
