export { questions, sourceUid, toQuery, type Question } from './questions';
export { reportAnswer } from './report';
export { chooseStyle as styleOf, type Style } from './format/style';
export { formatTime } from './format/formatTime';
