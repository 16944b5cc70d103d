import React, { useState } from 'react';
import { config, getBackendSrv } from '@grafana/runtime';
import { Button, Dropdown, Menu, Stack, Text } from '@grafana/ui';
import type { Demo } from '../../server/api/demo';

type Choice = Demo['choices'][number];

const choices = (config.bootData as unknown as { incidentChoices: Choice[] }).incidentChoices;
const minutes = 10;

/** Starts an incident in the simulated shop; nothing where there is none. */
export function IncidentMenu() {
  const [told, setTold] = useState('');
  if (choices.length === 0) {
    return null;
  }
  const start = async ({ kind, service, label }: Choice) => {
    setTold(
      await getBackendSrv()
        .post('/api/demo/incidents', { kind, service, minutes })
        .then(
          () => `${label}, since ${new Date().toLocaleTimeString()}, for ${minutes} minutes.`,
          ({ data, message }: { data?: { error?: string }; message: string }) => data?.error ?? message
        )
    );
  };
  const menu = (
    <Menu>
      {choices.map((choice) => (
        <Menu.Item key={choice.kind} label={choice.label} onClick={() => start(choice)} />
      ))}
    </Menu>
  );
  return (
    <Stack gap={1} alignItems="center">
      <span role="status">
        <Text variant="bodySmall">{told}</Text>
      </span>
      <Dropdown overlay={menu}>
        <Button size="sm" variant="destructive" icon="bolt">
          Start an incident
        </Button>
      </Dropdown>
    </Stack>
  );
}
