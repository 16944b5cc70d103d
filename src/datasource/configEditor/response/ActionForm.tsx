import React from 'react';
import { t } from '@grafana/i18n';
import { Combobox, Grid, Stack } from '@grafana/ui';
import { responseModes, type ResponseMode } from '../../../response';
import { HelpField, RadioField, ValidatedField, ValidatedText, verbatim, type Reader } from '../../../ui';
import type { ConfigProps } from '../../types';
import { SourceCard } from '../sources/SourceCard';
import { readRest, showRest } from './actionYaml';
import { LimitFields } from './LimitFields';
import { readResponse, withAction, withoutAction, type ActionEntry } from './responseEntries';

type Props = ConfigProps & { action: ActionEntry };

/** One action: the usual fields as a form, the rest as YAML. */
export function ActionForm({ action, options, onOptionsChange }: Props) {
  const { id, title, engine, mode = 'observe', target } = action;
  const { readOnly: disabled } = options;
  const settings = readResponse(options);
  const replace = (next: ActionEntry) => onOptionsChange(withAction(options, id, next));
  const change = (patch: Partial<ActionEntry>) => replace({ ...action, ...patch });
  const engines = [...new Set([...(settings.engines ?? []).map((one) => one.id), engine])].filter(Boolean);
  return (
    <SourceCard
      name={title || id}
      detail={id}
      readOnly={disabled}
      onRemove={() => onOptionsChange(withoutAction(options, id))}
    >
      <Stack direction="column" gap={2}>
        <Grid minColumnWidth={34} gap={2}>
          <ValidatedField
            label={t('response-settings.action-title', 'What it does')}
            value={title}
            placeholder={t('response-settings.title-example', 'Restart the leaking process')}
            disabled={disabled}
            read={readTitle}
            onCommit={(next) => change({ title: next })}
          />
          <HelpField id={`engine-${id}`} label={t('response-settings.engine', 'Engine')}>
            <Combobox
              id={`engine-${id}`}
              options={engines.map((one) => ({ value: one }))}
              value={engine || null}
              disabled={disabled}
              placeholder={t('response-settings.no-engine', 'Add an engine first')}
              onChange={({ value }) => change({ engine: value })}
            />
          </HelpField>
          <ValidatedField
            label={t('response-settings.target', 'Label that names the target')}
            value={target}
            placeholder="service"
            disabled={disabled}
            read={readLabel}
            onCommit={(next) => change({ target: next })}
          />
        </Grid>
        <RadioField<ResponseMode>
          label={t('response-settings.mode', 'Mode')}
          help={describeMode(mode)}
          value={mode}
          disabled={disabled}
          options={responseModes.map((value) => ({ value, label: nameMode(value) }))}
          onChange={(next) => change({ mode: next })}
        />
        <LimitFields limits={action.limits} disabled={disabled} onChange={(limits) => change({ limits })} />
        <ValidatedText
          label={t('response-settings.rest', 'Trigger, parameters and all else, as YAML')}
          help={t(
            'response-settings.rest-help',
            'trigger (query, above or below, for), parameters, preconditions, incident, windows, reversible, verify, minimum, expiry.'
          )}
          value={showRest(action)}
          read={(text) => readRest(text, action, settings)}
          onCommit={replace}
          rows={12}
          disabled={disabled}
        />
      </Stack>
    </SourceCard>
  );
}

const readTitle: Reader<string> = (text) =>
  text.trim() !== '' && text.length <= 200
    ? { ok: true, value: text.trim() }
    : {
        ok: false,
        message: t('response-settings.title-missing', 'Write what the action does, in up to 200 characters.'),
      };

const readLabel: Reader<string> = (text) =>
  /^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(text.trim())
    ? { ok: true, value: text.trim() }
    : {
        ok: false,
        message: t('response-settings.no-label', '"{{text}}" is no name of a label.', { text, ...verbatim }),
      };

function nameMode(mode: ResponseMode): string {
  return {
    observe: t('response-settings.mode-observe', 'Observe'),
    suggest: t('response-settings.mode-suggest', 'Suggest'),
    approve: t('response-settings.mode-approve', 'Approve'),
    auto: t('response-settings.mode-auto', 'Automatic'),
  }[mode];
}

function describeMode(mode: ResponseMode): string {
  return {
    observe: t('response-settings.observe-help', 'Decisions are recorded, and nothing else happens.'),
    suggest: t('response-settings.suggest-help', 'People are told what would help.'),
    approve: t('response-settings.approve-help', 'It is handed over once a person with the role approves.'),
    auto: t('response-settings.auto-help', 'It is handed over at once when all gates pass. It needs verify.'),
  }[mode];
}
