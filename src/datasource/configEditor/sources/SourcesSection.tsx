import React, { useId, useMemo } from 'react';
import { t } from '@grafana/i18n';
import { getDataSourceSrv } from '@grafana/runtime';
import { Alert, Button, Combobox, FieldSet, Stack } from '@grafana/ui';
import { directKinds, findSource, isDirect, type SourceKind, type SourceSettings } from '../../../sources';
import { HelpField, verbatim } from '../../../ui';
import type { ConfigProps } from '../../types';
import pluginJson from '../../plugin.json';
import { DirectSource } from './DirectSource';
import { GrafanaSource } from './GrafanaSource';
import { freeUid, withoutSource, withSettings } from '../settings';

/** The allow-list: nothing outside it is ever asked. */
export function SourcesSection(props: ConfigProps) {
  const { options, onOptionsChange } = props;
  const sources = options.jsonData.sources ?? [];
  const add = (source: SourceSettings) => onOptionsChange(withSettings(options, { sources: [...sources, source] }));
  const remove = (source: SourceSettings) => onOptionsChange(withoutSource(options, source));
  return (
    <FieldSet label={t('sources.title', 'Allowed sources')}>
      <Stack direction="column" gap={2}>
        {sources.length === 0 && <EmptyList />}
        {sources.map((source) =>
          !isDirect(source.kind) ? (
            <GrafanaSource
              key={source.uid}
              source={source}
              isSelf={source.uid === options.uid}
              readOnly={options.readOnly}
              onRemove={() => remove(source)}
            />
          ) : (
            <DirectSource key={source.uid} {...props} source={source} onRemove={() => remove(source)} />
          )
        )}
        {!options.readOnly && <AddSource ownUid={options.uid} sources={sources} onAdd={add} />}
      </Stack>
    </FieldSet>
  );
}

function EmptyList() {
  return (
    <Alert severity="warning" title={t('sources.empty', 'No source is allowed yet')}>
      {t('sources.empty-help', 'Add at least one: queries can only read the sources of this list.')}
    </Alert>
  );
}

interface AddProps {
  ownUid: string;
  sources: SourceSettings[];
  onAdd: (source: SourceSettings) => void;
}

function AddSource({ ownUid, sources, onAdd }: AddProps) {
  const id = useId();
  const options = useMemo(() => sourceOptions([ownUid, ...sources.map(({ uid }) => uid)]), [ownUid, sources]);
  const addDirect = (kind: SourceKind) => onAdd({ uid: freeUid(kind, sources), kind, url: '' });
  return (
    <Stack direction="row" gap={2} alignItems="flex-end" wrap="wrap">
      <HelpField id={id} label={t('sources.add-grafana', 'Add a Grafana data source')}>
        <Combobox
          // A new one for each choice: a list that loses the item just chosen makes it update without end.
          key={sources.length}
          id={id}
          width="auto"
          minWidth={34}
          maxWidth={55}
          placeholder={t('sources.choose', 'Choose a data source')}
          options={options}
          value={null}
          onChange={({ value, label }) => onAdd({ uid: value, kind: 'grafana', name: label })}
        />
      </HelpField>
      {directKinds.map((kind) => (
        <Button key={kind} variant="secondary" icon="plus" onClick={() => addDirect(kind)}>
          {t('sources.add-direct', 'Add a {{kind}} address', { kind: findSource(kind)?.name, ...verbatim })}
        </Button>
      ))}
    </Stack>
  );
}

/** Data sources of this Grafana that can yield time series; its built-in ones cannot be asked from outside. */
function sourceOptions(taken: string[]) {
  return getDataSourceSrv()
    .getList({
      metrics: true,
      filter: ({ uid, type, meta }) => type !== pluginJson.id && !meta.builtIn && !taken.includes(uid),
    })
    .filter(({ meta }) => !meta.builtIn)
    .map(({ uid, name, type }) => ({ value: uid, label: name, description: type }));
}
