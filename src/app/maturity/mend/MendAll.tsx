import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { CreateDialog } from '../../rules/create/CreateDialog';
import { mayWrite } from '../../settings/changeSettings';
import type { Finding } from '../read/findings';
import { listMendsOfAll } from './listMendsOfAll';
import type { SettingChange } from './settingChange';
import { SettingsDialog } from './SettingsDialog';

interface Props {
  foresight: string;
  findings: Finding[];
  /** Told when a dialog that may have changed something is closed. */
  onMended: () => void;
}

/** Where the rules of several findings go at first. */
const destination = { folder: 'Foresight', group: 'maturity' };

/** What mends several findings in one step, after it was shown: rules, or entries of the settings. */
export function MendAll({ foresight, findings, onMended }: Props) {
  const { settings, rules } = useMemo(() => listMendsOfAll(foresight, findings), [foresight, findings]);
  const [change, setChange] = useState<SettingChange>();
  const [isCreating, setCreating] = useState(false);
  const shown = mayWrite(foresight) ? settings : [];
  if (rules.length === 0 && shown.length === 0) {
    return null;
  }
  const close = () => {
    setChange(undefined);
    setCreating(false);
    onMended();
  };
  return (
    <Stack gap={1} wrap="wrap">
      {rules.length > 0 && (
        <Button size="sm" icon="bell" onClick={() => setCreating(true)}>
          {t('maturity.all-rules', 'Create all {{n}} alert rules', { n: rules.length })}
        </Button>
      )}
      {shown.map((one) => (
        <Button key={one.change.path} size="sm" icon="check" onClick={() => setChange(one.change)}>
          {t('maturity.all-settings', 'Apply all {{n}}', { n: one.count })}
        </Button>
      ))}
      {isCreating && <CreateDialog specs={rules} destination={destination} onClose={close} />}
      {change && (
        <SettingsDialog
          foresight={foresight}
          title={t('maturity.mend-settings', 'Change setting')}
          change={change}
          onClose={close}
          onChanged={() => undefined}
        />
      )}
    </Stack>
  );
}
