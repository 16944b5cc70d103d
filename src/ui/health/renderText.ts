import { dateTimeFormat, formattedValueToString, getValueFormat } from '@grafana/data';
import { describeEvent, isAnomalyKind, type DescribedEvent } from '../../engine';
import { signalKinds } from '../../insight';
import { render, renderSpan, type Message } from '../../texts';
import { findUserLanguage } from '../language/findUserLanguage';

/** A message in the user's language; figures and times as Grafana writes them, or as `formatFigure` does. */
export function renderText(message: Message, formatFigure = formatValue): string {
  return render(message, { language: findUserLanguage(), formatFigure, formatTime: (time) => dateTimeFormat(time) });
}

/** A length of time in ms with one unit, in the user's language: "12 min", "31 h", "4 d". */
export function formatSpan(ms: number): string {
  return renderSpan(ms, findUserLanguage());
}

/** A value in its unit, such as "1.2 s". */
export function formatValue(value: number, unit: string): string {
  return formattedValueToString(getValueFormat(unit)(value));
}

/** What was seen of an anomaly and what was expected, in the user's language, figures in `unit` of Grafana. */
export function renderEvent(event: DescribedEvent, unit?: string, formatFigure = formatValue): string {
  return renderText(describeEvent(event, { unit }), formatFigure);
}

/** The name of a kind of signal in the user's language; as it is where it is not known. */
export function nameSignal(signal: string): string {
  const kind = signalKinds.find((one) => one === signal);
  return kind ? renderText({ code: `signal.${kind}`, values: {} }) : signal;
}

/** The name of a kind of anomaly in the user's language; as it is where it is not known. */
export function nameAnomaly(kind: string): string {
  return isAnomalyKind(kind) ? renderText({ code: `anomaly-kind.${kind}`, values: {} }) : kind;
}
