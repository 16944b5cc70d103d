import React from 'react';
import { dateTimeFormat, systemDateFormats } from '@grafana/data';
import { t } from '@grafana/i18n';
import { sceneGraph, type SceneObject } from '@grafana/scenes';
import { verbatim, MutedText } from '../../ui';

/** When what is shown was evaluated (ms), in the page's time zone; the date, too, where the range ends in the past. Nothing for NaN. */
export function CutoffTime({ scene, time }: { scene: SceneObject; time: number }) {
  const range = sceneGraph.getTimeRange(scene);
  const { to } = range.useState();
  if (!Number.isFinite(time)) {
    return null;
  }
  const isPresent = /^now($|\+)/.test(to);
  const format = isPresent ? systemDateFormats.interval.second : systemDateFormats.fullDate;
  const text = dateTimeFormat(time, { format, timeZone: range.getTimeZone() });
  return <MutedText>{t('scene.as-of', 'As of {{time}}', { time: text, ...verbatim })}</MutedText>;
}
