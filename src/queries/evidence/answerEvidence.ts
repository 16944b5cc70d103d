import { withNotices, type Frame } from '../../frames';
import { createMessage, render, renderError, defaultLanguage, type Language } from '../../texts';

/** An alert does not wait longer for what is only told with it, ms. Grafana gives all steps of a rule half a minute. */
const maxWaitMs = 3_000;

interface EvidenceRequest {
  /** What is asked for, as the query says. */
  evidence: unknown;
  refId: string;
  signal: AbortSignal;
  language?: Language;
}

/**
 * The answer as evidence for an alert. Grafana evaluates a rule to NoData where one of its queries fails or has no frames,
 * also a query that its condition does not need: then this is a series without a value, with the reason as a notice.
 * Work that takes too long goes on for the next evaluation.
 */
export async function answerEvidence(answer: Promise<Frame[]>, request: EvidenceRequest): Promise<Frame[]> {
  const { evidence, refId, signal, language = defaultLanguage } = request;
  const answered = answer.then(
    (frames) => chooseNumbers(frames, evidence) ?? [nothingKnown(refId)],
    (error: unknown) => {
      signal.throwIfAborted();
      return [nothingKnown(refId, renderError(error, language))];
    }
  );
  const seconds = maxWaitMs / 1000;
  const late = startTimer(() => [nothingKnown(refId, render(createMessage('seen.late', { seconds }), { language }))]);
  try {
    return await Promise.race([answered, late.done]);
  } finally {
    late.stop();
  }
}

/** The frames with a number each, where there are any. */
function chooseNumbers(frames: Frame[], evidence: unknown): Frame[] | undefined {
  const numbers = frames.filter(isKnown);
  const chosen = evidence === 'common' ? listOnlyRow(numbers) : numbers;
  return chosen.length > 0 ? chosen : undefined;
}

function startTimer<Value>(value: () => Value): { done: Promise<Value>; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const done = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(value()), maxWaitMs);
  });
  return { done, stop: () => clearTimeout(timer) };
}

/** Whether every number is one. */
function isKnown({ fields }: Frame): boolean {
  const numbers = fields.filter(({ type }) => type === 'number');
  return numbers.length > 0 && numbers.every(({ values }) => (values as Float64Array).every(Number.isFinite));
}

/** The number of the only frame, without labels: Grafana gives it to every alert of the rule. */
function listOnlyRow(frames: Frame[]): Frame[] {
  return frames.length === 1
    ? frames.map((frame) => ({ ...frame, fields: frame.fields.map(({ labels: _, ...field }) => field) }))
    : [];
}

/**
 * A series of one row without a value. Grafana takes it for data and hands no number of it to messages; a number without a
 * value would be NaN there, and all values of the alert would be lost with it.
 */
function nothingKnown(refId: string, reason?: string): Frame {
  const frame: Frame = {
    name: '',
    refId,
    fields: [
      { name: 'time', type: 'time', values: Float64Array.of(0) },
      { name: 'unknown', type: 'number', values: Float64Array.of(NaN) },
    ],
    meta: { type: 'timeseries-multi', typeVersion: [0, 1] },
  };
  return reason === undefined ? frame : withNotices([frame], [{ severity: 'warning', text: reason }])[0];
}
