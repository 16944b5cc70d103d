import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Combobox, Grid, Stack, Text } from '@grafana/ui';
import {
  alertFields,
  alertKindNames,
  alertKinds,
  getAlertKind,
  learningFields,
  queryFields,
  type AlertKindName,
  type FormField,
  type RuleProblem,
  type RuleSpec,
} from '../../../alerts';
import { findLanguage } from '../../../sources';
import { HelpField } from '../../../ui';
import type { AllowedSource } from '../../discovery/useAllowedSources';
import { asKind, readField, withField } from './draft';
import { RuleFieldControl } from './RuleFieldControl';
import { translate } from '../translate';

interface Props {
  spec: RuleSpec;
  sources: AllowedSource[];
  problems: RuleProblem[];
  onChange: (spec: RuleSpec) => void;
}

/** The rule, field by field; the error of a field is shown once it was left. */
export function RuleForm({ spec, sources, problems, onChange }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const sourceKind = sources.find(({ uid }) => uid === spec.source.uid)?.kind ?? '';
  const control = (field: FormField) => (
    <RuleFieldControl
      key={`${spec.kind} ${field.path}`}
      field={field}
      value={readField(spec, field.path)}
      error={left.has(field.path) ? problems.find((problem) => problem.field === field.path)?.message : undefined}
      onChange={(value) => onChange(withField(spec, field.path, value))}
      onLeave={() => setLeft(new Set([...left, field.path]))}
    />
  );
  const kind = getAlertKind(spec);
  const own = kind.fields(spec);
  const learning = kind.learns ? learningFields : [];
  const query = kind.query ?? queryFields[findLanguage(sourceKind)?.id ?? ''] ?? queryFields.promql;
  const shown = new Set([query, ...own, ...learning, ...alertFields].map(({ path }) => path));
  const others = problems.filter(({ field }) => !shown.has(field));
  return (
    <Stack direction="column" gap={3}>
      <Group title={t('rule-form.watch', 'Query')}>
        <Choice
          id="rule-source"
          label={t('rule-form.source', 'Source')}
          options={sources.map(({ uid, name }) => ({ value: uid, label: name }))}
          value={spec.source.uid}
          onChange={(uid) => onChange(withField(spec, 'source.uid', uid))}
        />
        <Choice
          id="rule-kind"
          label={t('rule-form.kind', 'Alert when')}
          options={alertKindNames.map((name) => ({ value: name, label: translate(alertKinds[name].label) }))}
          value={spec.kind}
          onChange={(name) => onChange(asKind(spec, name as AlertKindName))}
        />
      </Group>
      {control(query)}
      <Group title={t('rule-form.condition', 'Condition')}>{own.map(control)}</Group>
      {learning.length > 0 && <Group title={t('rule-form.learning', 'Learning')}>{learning.map(control)}</Group>}
      <Group title={t('rule-form.alert', 'Alert')}>{alertFields.map(control)}</Group>
      {others.length > 0 && spec.source.uid !== '' && left.size > 0 && (
        <Alert severity="warning" title={t('rule-form.problems', 'Incomplete rule')}>
          {others.map(({ field, message }) => (
            <Text key={`${field} ${message}`} element="p">
              {message}
            </Text>
          ))}
        </Alert>
      )}
    </Stack>
  );
}

function Group({ title, children }: { title: string; children: NonNullable<React.ReactNode> }) {
  return (
    <Stack direction="column" gap={1}>
      <Text element="h3">{title}</Text>
      <Grid minColumnWidth={34} gap={2}>
        {children}
      </Grid>
    </Stack>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  options: Array<{ value: string; label: string }>;
  value: string;
  onChange: (value: string) => void;
}

function Choice({ id, label, options, value, onChange }: ChoiceProps) {
  return (
    <HelpField id={id} label={label}>
      <Combobox id={id} options={options} value={value || null} onChange={(chosen) => onChange(chosen.value)} />
    </HelpField>
  );
}
