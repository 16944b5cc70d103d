import { anomalyKindNumbers, type EvidenceNumber } from '../../queries';
import { createMessage, render, type Language } from '../../texts';
import { chooseKnown, escapeTemplate, quoteText, whereKnown, writeNumber } from './goTemplate';
import { nameStep } from './evidenceSteps';

/** What a sentence is made of: what Grafana fills in for each alert, or made-up values of one. */
export interface MessageWriter {
  language: Language;
  /** A number in the unit of the query. */
  value(number: EvidenceNumber): string;
  /** What has a form of its own: hours, a probability, a time, the kind of an anomaly. */
  special(number: 'hours' | 'probability' | 'since' | 'kind'): string;
  /** A text that stands only where these numbers are known. */
  where(numbers: readonly EvidenceNumber[], text: string): string;
  /** A text where a number is known, else another one. */
  choose(number: EvidenceNumber, text: string, otherwise: string): string;
  /** Whom it is about, with what parts it from the rest: a service, or the labels that a number has. */
  subject(service: string | undefined, number: EvidenceNumber): string;
  /** The rest of the sentence on the cause, among these services. */
  cause(candidates: readonly string[], write: (cause: string, likelihood: string) => string): string;
}

const specials = {
  hours: '{{ printf "%.1f" $values.Hours.Value }}',
  probability: '{{ printf "%.2g" $values.Probability.Value }}',
  since: '{{ (toTime $values.Since.Value).UTC.Format "2006-01-02 15:04" }}',
};

/** Of what Grafana fills in. */
export function createTemplateWriter(language: Language): MessageWriter {
  return {
    language,
    value: (number) => writeNumber(nameStep(number)),
    special: (number) => (number === 'kind' ? writeKind(language) : specials[number]),
    where: (numbers, text) => whereKnown(numbers.map(nameStep), text),
    choose: (number, text, otherwise) => chooseKnown(nameStep(number), text, otherwise),
    subject: (service, number) =>
      service === undefined
        ? `{{ with $labels.service }}{{ . }}: {{ else }}{{ with $values.${nameStep(number)} }}{{ with .Labels }}{{ . }}: {{ end }}{{ end }}{{ end }}`
        : `${escapeTemplate(service)}: `,
    cause: (candidates, write) => {
      const likelihood = whereKnown(
        ['Likelihood'],
        render(createMessage('seen.likelihood', { likelihood: '{{ printf "%.2g" .Value }}' }), { language })
      );
      return `{{ with $values.Cause }}{{ with ${chooseText(candidates)} }}${write('{{ . }}', likelihood)}{{ end }}{{ end }}`;
    },
  };
}

/** One of the texts by the number in the dot, from 1; nothing for any other. */
function chooseText(texts: readonly string[]): string {
  return `index (args "" ${texts.map(quoteText).join(' ')}) (printf "arg%.0f" .Value)`;
}

/** The name of an anomaly's kind, which is in the dot, in lower case within a sentence. */
function writeKind(language: Language): string {
  return `{{ ${chooseText(nameKinds(language))} }}`;
}

function nameKinds(language: Language): string[] {
  return anomalyKindNumbers.map((kind) =>
    render(createMessage(`anomaly-kind.${kind}`, {}), { language }).toLocaleLowerCase(language)
  );
}

/** Of made-up values, for whoever writes a rule. */
export function createSampleWriter(language: Language, format: (value: number) => string): MessageWriter {
  const values: Record<EvidenceNumber, number> = {
    observed: 0.9,
    expected: 0.3,
    lower: 0.2,
    upper: 0.4,
    before: 0.3,
    after: 0.9,
    hours: 30,
    probability: 0.83,
    since: 0,
    kind: 0,
  };
  const [kind] = nameKinds(language).slice(2);
  const texts = { hours: '30.0', probability: '0.83', since: '2026-12-01 10:42', kind };
  return {
    language,
    value: (number) => format(values[number]),
    special: (number) => texts[number],
    where: (_, text) => text,
    choose: (_, text) => text,
    subject: (service = 'service') => `${service}: `,
    cause: ([first], write) =>
      write(first, render(createMessage('seen.likelihood', { likelihood: '0.7' }), { language })),
  };
}
