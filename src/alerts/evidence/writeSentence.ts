import type { EvidenceNumber } from '../../queries';
import { createMessage, render, type TextCode, type TextValues } from '../../texts';
import type { DefinitionEvidence } from '../spec/grafana/ruleDefinition';
import type { RuleCommon } from '../spec/ruleCommon';
import { findService, listCauses } from './evidenceSteps';
import { escapeTemplate } from './goTemplate';
import type { MessageWriter } from './messageWriter';

/** What was seen, as one sentence: 'payments: failed requests 4.1%, usual 0.1% to 0.2%; since 10:42 UTC.' */
export function writeSentence(rule: RuleCommon, evidence: DefinitionEvidence, writer: MessageWriter): string {
  const { what = '' } = rule.evidence || {};
  const subject = writer.subject(findService(rule), evidence.numbers[0]);
  const head = `${subject}${what === '' ? '' : `${escapeTemplate(what)} `}`;
  return `${head}${parts[evidence.says](evidence, writer)}${writeCause(rule, writer, 'seen.cause')}.`;
}

type Part = (evidence: DefinitionEvidence, writer: MessageWriter) => string;

/** What is said of a series, by the numbers that there are. */
const parts: Record<DefinitionEvidence['says'], Part> = {
  usual: (_, writer) =>
    `${writeObserved(writer)}${writeRange(writer, 'seen.usual')}${writeSince(writer)}${writer.where(['kind'], say(writer, 'seen.kind', { kind: writer.special('kind') }))}`,
  peers: (_, writer) => `${writeObserved(writer)}${writeRange(writer, 'seen.peers')}${writeSince(writer)}`,
  ahead: ({ horizon = '' }, writer) => {
    const values = { lower: writer.value('lower'), upper: writer.value('upper'), horizon };
    return `${writeObserved(writer)}${writer.where(['lower', 'upper'], say(writer, 'seen.ahead', values))}`;
  },
  runway: ({ numbers }, writer) => {
    const known = (['hours', 'probability'] as const).filter((number) => numbers.includes(number));
    const more = known.map((number) => writer.where([number], writeRunway(writer, number)));
    return `${writeObserved(writer)}${say(writer, 'seen.now', {})}${more.join('')}`;
  },
  change: (_, writer) => {
    const levels = { before: writer.value('before'), after: writer.value('after') };
    return `${writeKnown(writer, 'after', say(writer, 'seen.change', levels))}${writeSince(writer)}`;
  },
};

function say<Code extends TextCode>({ language }: MessageWriter, code: Code, values: TextValues<Code>): string {
  return render(createMessage(code, values), { language });
}

function writeKnown(writer: MessageWriter, number: EvidenceNumber, text: string): string {
  return writer.choose(number, text, say(writer, 'seen.no-value', {}));
}

function writeObserved(writer: MessageWriter): string {
  return writeKnown(writer, 'observed', writer.value('observed'));
}

function writeRange(writer: MessageWriter, code: 'seen.usual' | 'seen.peers'): string {
  const values = { lower: writer.value('lower'), upper: writer.value('upper') };
  return writer.where(['lower', 'upper'], say(writer, code, values));
}

function writeSince(writer: MessageWriter): string {
  return writer.where(['since'], say(writer, 'seen.since', { time: writer.special('since') }));
}

function writeRunway(writer: MessageWriter, number: 'hours' | 'probability'): string {
  return number === 'hours'
    ? say(writer, 'seen.hours', { hours: writer.special('hours') })
    : say(writer, 'seen.probability', { probability: writer.special('probability') });
}

/** The likely cause, as the end of a sentence or as one of its own; empty where the rule names no candidates. */
export function writeCause(rule: RuleCommon, writer: MessageWriter, code: 'seen.cause' | 'seen.cause-alone'): string {
  const candidates = listCauses(rule);
  return candidates.length === 0
    ? ''
    : writer.cause(candidates, (cause, likelihood) => say(writer, code, { cause, likelihood }));
}
