import type { Template } from '../../../template';
import type { assessmentTexts as english } from '../../en-US/answers/assessment';

/** What reports say of an assessment, and of two beside each other. */
export const assessmentTexts: Record<keyof typeof english, Template> = {
  'assessment.title': '평가',
  'assessment.score':
    '4단계 중 레벨 {{level}}, 100점 중 {{score}}점입니다. 점검 {{evaluated}}개를 평가했고 {{unknown}}개는 평가할 수 없었습니다.',
  'assessment.outcome': '결과',
  'assessment.passed': '통과',
  'assessment.partly': '일부 통과',
  'assessment.failed': '실패',
  'assessment.unknown': '알 수 없음',
  'assessment.not-applicable': '해당 없음',
  'assessment.levels': '레벨별 통과 비율',
  'assessment.level': '레벨 {{level}}',
  'assessment.teams': '팀',
  'assessment.behind': '가장 뒤처진 점검(앞선 팀)',
  'assessment.progress': '{{time}} 이후',
  'assessment.change':
    '점수는 {{before}}점에서 {{after}}점으로, 레벨은 {{from}}에서 {{to}}(으)로 바뀌었습니다. 점검 {{better}}개가 나아지고 {{worse}}개가 나빠졌습니다.',
  'assessment.by-service': '서비스별 점수',
  'assessment.before': '이전',
  'assessment.direction': '변화',
  'assessment.better': '나아짐',
  'assessment.worse': '나빠짐',
  'assessment.same': '같음',
  'assessment.known': '이제 알 수 있음',
  'assessment.no-longer-known': '더는 알 수 없음',
};
