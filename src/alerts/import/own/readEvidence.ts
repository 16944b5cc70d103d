import { languageCodes, type Language } from '../../../texts';
import { eventLinkKey } from '../../evidence/eventLink';
import { unescapeTemplate } from '../../evidence/goTemplate';
import { getAlertKind, type RuleSpec } from '../../kinds';
import { toAlertRules } from '../../kinds/toAlertRules';
import { evidenceUnits, type EvidenceOptions } from '../../spec/evidenceSpec';
import type { AlertRule } from '../../spec/grafana/grafanaRule';

type MessageOptions = Pick<RuleSpec, 'evidence' | 'language'>;

/**
 * The spec with what its message tells, read from the steps and from the description, whose text is then no text of its own;
 * a description that somebody wrote stays one. A rule without such steps and links tells nothing more.
 */
export function withEvidence(spec: RuleSpec, rule: AlertRule): RuleSpec {
  const isExtended = eventLinkKey in rule.annotations || rule.data.some(({ model }) => 'evidence' in model);
  if (!isExtended) {
    // Rules that count lines have no link.
    return getAlertKind(spec).query === undefined ? { ...spec, evidence: false } : spec;
  }
  const options = readOptions(rule);
  const { description, ...texts } = spec.annotations ?? {};
  const silent = { ...spec, annotations: texts } as RuleSpec;
  const found = listCandidates(silent, { options, description }).find(
    (one) => describe({ ...silent, ...one } as RuleSpec) === description
  );
  return (found ? { ...silent, ...found } : { ...spec, ...toMessageOptions(options) }) as RuleSpec;
}

function toMessageOptions(options: EvidenceOptions, language: Language = 'en-US'): MessageOptions {
  return {
    ...(Object.keys(options).length > 0 && { evidence: options }),
    ...(language !== 'en-US' && { language }),
  };
}

/** What the steps and the link say: services that may be the cause, and the one that the rule is about. */
function readOptions({ data, annotations, labels }: AlertRule): EvidenceOptions {
  const { candidates } = (data.find(({ model }) => model.output === 'cause')?.model ?? {}) as { candidates?: string[] };
  const [, linked] = /service\?var-service=([^{&]+)/.exec(annotations[eventLinkKey] ?? '') ?? [];
  const service = linked && decodeURIComponent(linked);
  return {
    ...(service && service !== labels.service && { service }),
    ...(candidates && { causes: candidates }),
  };
}

interface Written {
  options: EvidenceOptions;
  description: string | undefined;
}

/** Everything that a message may be written with: every language and unit, without and with what is measured. */
function listCandidates(spec: RuleSpec, { options, description }: Written): MessageOptions[] {
  return languageCodes.flatMap((language) =>
    evidenceUnits.flatMap((unit) => {
      const known = unit === 'number' ? options : { ...options, unit };
      const what = readWhat({ ...spec, ...toMessageOptions(known, language) } as RuleSpec, description);
      return [
        toMessageOptions(known, language),
        ...(what === undefined ? [] : [toMessageOptions({ ...known, what }, language)]),
      ];
    })
  );
}

const placeholder = 'what-is-measured';

/** What stands in a description where a message says what is measured. */
function readWhat(spec: RuleSpec, description = ''): string | undefined {
  const [before, after] = describe({ ...spec, evidence: { ...spec.evidence, what: placeholder } } as RuleSpec).split(
    placeholder
  );
  const isThere = after !== undefined && description.startsWith(before) && description.endsWith(after);
  return isThere ? unescapeTemplate(description.slice(before.length, -after.length)) : undefined;
}

function describe(spec: RuleSpec): string {
  const [{ annotations }] = toAlertRules(spec);
  return annotations.description;
}
