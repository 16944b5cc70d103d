import type { SourceAnswer } from '../../queries';
import { createTextNotice, type Notice } from '../../texts';
import type { Connection } from '../http/connection';
import { quoteUpstream } from '../http/sourceFailure';

/** One thing that a source says of its answer. */
export interface Annotation {
  severity: 'info' | 'warning' | 'error';
  text: string;
}

/** What is known of an answer beside its series. */
type Annotated = Pick<SourceAnswer, 'notices' | 'partial'>;

const maxNotices = 5;
const maxTextLength = 200;
/** What Prometheus says of an expression, such as that it should have a counter: of the data, nothing is missing. */
const ofExpression = /^PromQL (info|warning)\b/i;
/** Prometheus has kept to the limit of series that it was given. */
const ofLimit = /truncated due to limit/i;

/**
 * What a source says of its answer, in its own words. A warning that is not of the expression or the limit means that data
 * may be missing: Prometheus warns where remote storage fails, Thanos and Mimir where a store does not answer.
 */
export function readAnnotations(connection: Connection, annotations: Annotation[]): Annotated {
  const read = annotations.map((one) => ({ ...one, ...readAnnotation(connection, one) }));
  const ordered = [...read.filter(({ partial }) => partial), ...read.filter(({ partial }) => !partial)];
  const distinct = [...new Map(ordered.map(({ notice }) => [JSON.stringify(notice), notice])).values()];
  const { name } = connection;
  const more = distinct.length > maxNotices ? [createTextNotice('info', 'history.more-said', { name })] : [];
  return {
    notices: [...distinct.slice(0, maxNotices), ...more],
    partial: read.some(({ partial }) => partial),
  };
}

function readAnnotation(connection: Connection, { severity, text }: Annotation): { notice: Notice; partial: boolean } {
  const { name } = connection;
  if (ofLimit.test(text)) {
    return { notice: createTextNotice('warning', 'history.truncated', { name }), partial: false };
  }
  const values = { name, said: quoteUpstream(connection, text, maxTextLength) };
  if (severity === 'info' || ofExpression.test(text)) {
    const shown = severity === 'info' ? 'info' : 'warning';
    return { notice: createTextNotice(shown, 'history.said', values), partial: false };
  }
  return { notice: createTextNotice('warning', 'history.partial', values), partial: true };
}

/** What the document of a Prometheus or Loki answer says beside its result; VictoriaMetrics has a mark of its own. */
export function listAnnotations({ warnings, infos, isPartial }: Record<string, unknown>): Annotation[] {
  return [
    ...(isPartial === true ? [{ severity: 'warning' as const, text: 'isPartial' }] : []),
    ...listTexts(warnings).map((text) => ({ severity: 'warning' as const, text })),
    ...listTexts(infos).map((text) => ({ severity: 'info' as const, text })),
  ];
}

function listTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}
