import { createMessage, defaultLanguage, render, type Language } from '../../texts';
import type { RuleDefinition } from '../spec/grafana/ruleDefinition';
import type { RuleCommon } from '../spec/ruleCommon';
import { defineFormat } from './goTemplate';
import { createSampleWriter, createTemplateWriter, type MessageWriter } from './messageWriter';
import { formatSample } from './formatSample';
import { writeCause, writeSentence } from './writeSentence';

/**
 * What an alert of a rule says, as a template: what was seen, then why the rule fires. Where the query has failed or has no
 * data there are no numbers, of which a template that expects them would make nothing.
 */
export function describeAlert(rule: RuleCommon, definition: RuleDefinition): string {
  const { language = defaultLanguage } = rule;
  const reason = writeReason(definition, language);
  const text = joinTexts(rule, definition, { writer: createTemplateWriter(language), reason });
  if (text === reason) {
    return reason;
  }
  const unknown = render(createMessage('seen.unknown', {}), { language });
  const format = definition.evidence ? defineFormat(readUnit(rule)) : '';
  return `${format}{{ with $values.C }}${text}{{ else }}${unknown}{{ end }}`;
}

/** The same with made-up values, for whoever writes the rule; figures of the reason are left open. */
export function previewAlert(rule: RuleCommon, definition: RuleDefinition): string {
  const { language = defaultLanguage } = rule;
  const reason = writeReason(definition, language).replace(/\{\{[^{}]*\}\}/g, '…');
  const writer = createSampleWriter(language, (share) => formatSample(share, readUnit(rule)));
  return joinTexts(rule, definition, { writer, reason });
}

function writeReason({ description }: RuleDefinition, language: Language): string {
  return typeof description === 'string' ? description : render(description, { language });
}

function joinTexts(
  rule: RuleCommon,
  { evidence }: RuleDefinition,
  { writer, reason }: { writer: MessageWriter; reason: string }
): string {
  if (rule.evidence === false) {
    return reason;
  }
  const texts = evidence
    ? [writeSentence(rule, evidence, writer), reason]
    : [reason, writeCause(rule, writer, 'seen.cause-alone')];
  return texts.filter((text) => text !== '').join(' ');
}

function readUnit({ evidence }: RuleCommon) {
  return (evidence || {}).unit ?? 'number';
}
