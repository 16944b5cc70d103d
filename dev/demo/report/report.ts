import type { QueryAnswer } from '../../host/pluginClient';
import type { Incident } from '../incidents';
import { anomalyLines } from './anomalyLines';
import { forecastLines } from './forecastLines';
import { layout, textWidth, type Line } from './format/layout';
import type { Question } from './questions';
import { readFrame } from './readFrame';
import type { Style } from './format/style';

/** What is simulated, which the answers can be held against. */
export interface Truth {
  incidents: Incident[];
  /** When the filling disk is full, ms. */
  diskFull: number;
}

/** What one question came to, as a block of text. */
export function reportAnswer(
  question: Question,
  answer: QueryAnswer | undefined,
  { style, ...truth }: Truth & { style: Style }
): string {
  return layout(question.title, listLines(question, answer, { ...truth, width: textWidth(style) }), style);
}

function listLines(question: Question, answer: QueryAnswer | undefined, options: Truth & { width: number }): Line[] {
  if (answer === undefined) {
    return [['failed', 'The backend gave no answer to this query.']];
  }
  if ('error' in answer) {
    return [['failed', answer.error]];
  }
  const result = readFrame(answer.frames);
  const notices = answer.frames.flatMap(({ meta }) => meta?.notices ?? []).map(({ text }): Line => ['note', text]);
  if (result === undefined) {
    return [['no data', 'Prometheus has no series for this query.'], ...notices];
  }
  const lines =
    question.kind === 'anomalies' ? anomalyLines(question, result, options) : forecastLines(question, result, options);
  return [...lines, ...notices];
}
