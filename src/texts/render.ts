import type { Message as AnyMessage, MessageValue } from '../engine';
import { formatFigure, formatTime, splitSpan } from './format';
import { defaultLanguage, type Language } from './languages';
import { findTemplate } from './loadedCatalogues';
import type { Message, Notice, TextCode } from './message';
import type { Template } from './template';

/** The language to write in, and how figures and times are written where not as here, such as by Grafana itself. */
export interface Rendering {
  language: Language;
  /** A measured value in a unit of Grafana. */
  formatFigure?: (value: number, unit: string) => string;
  /** A time in ms. */
  formatTime?: (time: number) => string;
}

/** The text of a message in a language; in English where that is not loaded. */
export function render({ code, values }: Message, rendering: Rendering): string {
  const template = selectForm(findTemplate(rendering.language, code), values, rendering.language);
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => renderValue(values[name], rendering));
}

/** A length of time in ms with one unit: "12 min", "31 h", "4 d". */
export function renderSpan(ms: number, language: Language): string {
  const { unit, n } = splitSpan(ms);
  return render({ code: `span.${unit}`, values: { n } }, { language });
}

/** Notices with their texts. */
export function renderNotices(
  notices: readonly Notice[],
  language: Language = defaultLanguage
): Array<{ severity: Notice['severity']; text: string }> {
  return notices.map((notice) => ({ severity: notice.severity, text: render(notice, { language }) }));
}

function selectForm(template: Template, values: Message['values'], language: Language): string {
  if (typeof template === 'string') {
    return template;
  }
  const form = new Intl.PluralRules(language).select(Number(values[template.by]));
  return template[form] ?? template.other;
}

function renderValue(value: MessageValue, rendering: Rendering): string {
  if (typeof value !== 'object') {
    return String(value);
  }
  if ('list' in value) {
    return value.list.join(', ');
  }
  if ('span' in value) {
    return renderSpan(value.span, rendering.language);
  }
  if ('time' in value) {
    return (rendering.formatTime ?? formatTime)(value.time);
  }
  if ('figure' in value) {
    const { figure, unit = 'short' } = value;
    const known = figure !== null && Number.isFinite(figure);
    return known ? (rendering.formatFigure ?? formatFigure)(figure, unit) : '–';
  }
  return render(value as AnyMessage<TextCode>, rendering);
}
