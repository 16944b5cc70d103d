import React, { useState, type ComponentType } from 'react';
import type { DataSourcePluginOptionsEditorProps, DataSourceSettings } from '@grafana/data';
import { getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import { Alert, Button, ErrorBoundaryAlert, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { importDataSource } from '../runtime/plugins';
import { Refused } from './Refused';
import { usePromise } from '../usePromise';

type ConfigEditor = ComponentType<DataSourcePluginOptionsEditorProps>;
type Tested = { severity: 'success' | 'error'; message: string };

/** The settings of a data source, by the plugin's own editor. */
export function DataSourcePage({ uid }: { uid: string }) {
  const { value, error } = usePromise(() => load(uid), uid);
  if (error) {
    return <Refused title={`Data source ${uid} is not shown`} reason={error.message} />;
  }
  return value ? <Settings {...value} /> : <LoadingPlaceholder text="Loading ..." />;
}

interface Loaded {
  Editor: ConfigEditor;
  saved: DataSourceSettings;
}

async function load(uid: string): Promise<Loaded> {
  const meta = getDataSourceSrv().getInstanceSettings(uid)?.meta;
  const plugin = meta && (await importDataSource(meta));
  const Editor = plugin?.components.ConfigEditor as ConfigEditor | undefined;
  if (!Editor) {
    throw new Error('This stand-in for Grafana has no settings for it.');
  }
  return { Editor, saved: await getBackendSrv().get(buildAddress(uid)) };
}

const buildAddress = (uid: string) => `/api/datasources/uid/${encodeURIComponent(uid)}`;

function Settings({ Editor, saved }: Loaded) {
  const [options, setOptions] = useState(saved);
  const [tested, setTested] = useState<Tested>();
  const saveAndTest = async () => {
    await getBackendSrv().put(buildAddress(options.uid), options);
    setTested(await test(options.uid));
  };
  return (
    <Stack direction="column" gap={2}>
      <Text element="h1">{options.name}</Text>
      <ErrorBoundaryAlert>
        <Editor options={options} onOptionsChange={(next) => setOptions(next as DataSourceSettings)} />
      </ErrorBoundaryAlert>
      <Stack>
        <Button onClick={saveAndTest}>Save & test</Button>
      </Stack>
      {tested && <Alert title={tested.message} severity={tested.severity} />}
    </Stack>
  );
}

async function test(uid: string): Promise<Tested> {
  return getBackendSrv()
    .get<{ message: string }>(`${buildAddress(uid)}/health`)
    .then(
      ({ message }) => ({ severity: 'success', message }),
      (error: { data?: { message?: string }; message: string }) => ({
        severity: 'error',
        message: error.data?.message ?? error.message,
      })
    );
}
