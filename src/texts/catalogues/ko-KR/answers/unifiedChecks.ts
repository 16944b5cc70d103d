import type { Template } from '../../../template';
import type { unifiedCheckTexts as english } from '../../en-US/answers/unifiedChecks';

export const unifiedCheckTexts: Record<keyof typeof english, Template> = {
  'check.slo-defined': '목표 설정됨',
  'check.slo-defined-asked': '실패가 측정되는 서비스마다 목표(SLO)가 있습니까?',
  'check.slo-defined-why':
    '목표만이 실패가 얼마나 많으면 지나친지 말해 줍니다. 오류 예산과 소진 경고가 여기서 나옵니다.',
  'check.slo-defined-good': '목표가 있습니다.',
  'check.slo-defined-bad': '실패를 측정하지만 얼마나 많으면 지나친지 말하는 목표가 없습니다.',
  'check.slo-defined-no-errors': '실패를 측정하지 않아 목표를 확인할 수 없습니다.',
};
