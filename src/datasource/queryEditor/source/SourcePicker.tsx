import React, { useId, useRef } from 'react';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import type { PredictiveQuery } from '../../../queries';
import { isDirect } from '../../../sources';
import { HelpField, verbatim } from '../../../ui';
import type { AllowedSource } from '../../allowedSources';
import type { ForesightDataSource } from '../../datasource';
import type { SourceQuery } from '../../types';

interface Props {
  datasource: ForesightDataSource;
  model: PredictiveQuery;
  onChange: (patch: Partial<PredictiveQuery>) => void;
}

/** Chooses one of the allowed sources; sources of one type share their query, others start empty. */
export function SourcePicker({ datasource, model, onChange }: Props) {
  const id = useId();
  // Choosing another source by mistake must not lose the query.
  const leftBehind = useRef(new Map<string, SourceQuery>());
  const sources = datasource.allowedSources();
  const current = sources.find(({ uid }) => uid === model.source.uid);

  const choose = (uid: string) => {
    const next = sources.find((source) => source.uid === uid);
    leftBehind.current.set(model.source.uid, model.query);
    const shared = next?.type === current?.type ? model.query : undefined;
    onChange({ source: { uid }, query: shared ?? leftBehind.current.get(uid) ?? {} });
  };

  return (
    <HelpField id={id} label={t('source-picker.label', 'Source')} error={findProblem(sources, model.source.uid)}>
      <Combobox
        id={id}
        width="auto"
        minWidth={34}
        maxWidth={55}
        placeholder={t('source-picker.placeholder', 'Choose a source')}
        options={sources.map(toOption)}
        value={model.source.uid || null}
        onChange={({ value }) => choose(value)}
      />
    </HelpField>
  );
}

function toOption({ uid, name, kind, type, exists }: AllowedSource) {
  const direct = t('source-picker.direct', 'Reached directly: {{kind}}', { kind });
  const missing = t('source-picker.missing', 'Grafana knows no such data source');
  return { value: uid, label: name, description: !exists ? missing : isDirect(kind) ? direct : type };
}

function findProblem(sources: AllowedSource[], uid: string): string | undefined {
  if (sources.length === 0) {
    return t(
      'source-picker.none-allowed',
      'No source is allowed yet. An administrator adds sources in the settings of this data source.'
    );
  }
  return uid !== '' && !sources.some((source) => source.uid === uid)
    ? t(
        'source-picker.not-allowed',
        'Source {{uid}} is not allowed. Choose another, or have it added in the settings.',
        {
          uid,
          ...verbatim,
        }
      )
    : undefined;
}
