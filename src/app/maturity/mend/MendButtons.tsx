import React, { useMemo, useRef, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, LinkButton } from '@grafana/ui';
import { verbatim } from '../../../ui';
import { mayWrite } from '../../settings/changeSettings';
import type { Finding } from '../read/findings';
import type { ReadMend } from '../read/mends';
import { DashboardDialog } from './DashboardDialog';
import { mendLink } from './mendLink';
import { SettingsDialog, writeYaml } from './SettingsDialog';
import { readChange } from './settingChange';
import { TextDialog } from './TextDialog';

interface Props {
  foresight: string;
  finding: Pick<Finding, 'mends' | 'title'>;
  /** Told when something was changed from here. */
  onMended: () => void;
}

/** The ways to mend what a check found: links to where it is mended, and dialogs that mend it here. */
export function MendButtons({ foresight, finding: { mends, title }, onMended }: Props) {
  return mends.map((mend, i) => (
    <MendButton
      key={i}
      foresight={foresight}
      mend={{ ...mend, title: mend.title || nameMend(mend) }}
      about={title}
      onMended={onMended}
    />
  ));
}

function nameMend(mend: ReadMend): string {
  switch (mend.kind) {
    case 'rule':
      return mend.spec.name === ''
        ? t('maturity.mend-rule', 'Create alert rule')
        : t('maturity.mend-rule-named', 'Create rule “{{name}}”', { name: mend.spec.name, ...verbatim });
    case 'settings':
      return t('maturity.mend-settings', 'Change setting');
    case 'yaml':
      return t('maturity.mend-yaml', 'Show file');
    case 'dashboard':
      return t('maturity.mend-dashboard', 'Create dashboard');
    case 'page':
      return t('maturity.mend-page', 'Open page');
  }
}

interface ButtonProps {
  foresight: string;
  mend: ReadMend;
  about: string;
  onMended: () => void;
}

function MendButton({ foresight, mend, about, onMended }: ButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const isMended = useRef(false);
  const link = mendLink(foresight, mend);
  if (link !== undefined) {
    return (
      <LinkButton size="sm" variant="secondary" icon={mend.kind === 'rule' ? 'bell' : 'arrow-right'} href={link}>
        {mend.title}
      </LinkButton>
    );
  }
  if (mend.kind === 'page' || (mend.kind === 'dashboard' && mend.model === undefined)) {
    // It leads to what this version has not.
    return null;
  }
  const markMended = () => {
    isMended.current = true;
  };
  // Not before: the dialog goes with the gap that it has closed, and with it the way back.
  const close = () => {
    setOpen(false);
    if (isMended.current) {
      isMended.current = false;
      onMended();
    }
  };
  return (
    <>
      <Button size="sm" variant="secondary" icon="wrench" onClick={() => setOpen(true)}>
        {mend.title}
      </Button>
      {isOpen && <MendDialog foresight={foresight} mend={mend} about={about} onClose={close} onMended={markMended} />}
    </>
  );
}

function MendDialog({ foresight, mend, about, onClose, onMended }: ButtonProps & { onClose: () => void }) {
  const given = JSON.stringify(mend);
  // By what it says: the answer that it comes from may be read anew meanwhile.
  const change = useMemo(() => {
    const read = JSON.parse(given) as ReadMend;
    return read.kind === 'settings' ? readChange(read) : undefined;
  }, [given]);
  switch (mend.kind) {
    case 'settings': {
      if (change && mayWrite(foresight)) {
        return (
          <SettingsDialog
            foresight={foresight}
            title={mend.title}
            change={change}
            onClose={onClose}
            onChanged={onMended}
          />
        );
      }
      return (
        <TextDialog
          title={mend.title}
          help={t(
            'maturity.read-only',
            'The settings of this data source cannot be changed from here: they are provisioned, or your role may not. This is what its file, or an administrator, would add.'
          )}
          text={change ? writeYaml(change.path, change.value) : mend.yaml}
          file="foresight.yaml"
          onClose={onClose}
        />
      );
    }
    case 'yaml':
      return <TextDialog title={mend.title} help={about} text={mend.text} file={mend.file} onClose={onClose} />;
    case 'dashboard':
      return <DashboardDialog title={mend.title} json={mend.model ?? {}} onClose={onClose} onCreated={onMended} />;
    default:
      return null;
  }
}
