import { useCallback, useEffect, useState } from 'react';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { changeSettings, loadSettings } from '../../settings/changeSettings';
import { applyChange, readSetting, withSetting, type SettingChange } from './settingChange';

/** How far a change of the settings has come. */
export type ChangeStep =
  | { status: 'loading' | 'saving' }
  /** What is stored at the path now, and what would be. */
  | { status: 'ready'; before: unknown; after: unknown; hasChanged: boolean }
  | { status: 'done'; before: unknown; after: unknown }
  | { status: 'undone' }
  | { status: 'failed'; message: string };

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Thrown where the settings are no longer those that were shown. */
const outdated = new Error('outdated');

/** Shows what a change does to the settings that are stored, makes it when told to, and takes it back. */
export function useSettingChange(uid: string, change: SettingChange) {
  const [step, setStep] = useState<ChangeStep>({ status: 'loading' });
  const { path } = change;
  const load = useCallback(
    async (hasChanged: boolean): Promise<ChangeStep> => {
      try {
        const jsonData = await loadSettings(uid);
        const [before, after] = [jsonData, applyChange(jsonData, change)].map((one) => readSetting(one, path));
        return { status: 'ready', before, after, hasChanged };
      } catch (error) {
        return { status: 'failed', message: fetchErrorMessage(error) };
      }
    },
    [uid, change, path]
  );
  useEffect(() => {
    let isCurrent = true;
    void load(false).then((next) => isCurrent && setStep(next));
    return () => {
      isCurrent = false;
    };
  }, [load]);
  /** Writes `to` at the path where it is still `from`; what somebody has changed meanwhile is shown anew instead. */
  const write = async (from: unknown, to: unknown, done: ChangeStep) => {
    setStep({ status: 'saving' });
    try {
      await changeSettings(uid, (jsonData) => {
        if (!isSame(readSetting(jsonData, path), from)) {
          throw outdated;
        }
        return withSetting(jsonData, path, to);
      });
      setStep(done);
      return true;
    } catch (error) {
      setStep(error === outdated ? await load(true) : { status: 'failed', message: fetchErrorMessage(error) });
      return false;
    }
  };
  return {
    step,
    apply: (before: unknown, after: unknown) => write(before, after, { status: 'done', before, after }),
    undo: (before: unknown, after: unknown) => write(after, before, { status: 'undone' }),
  };
}
