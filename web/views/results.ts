// The part that later.tsx fetches, and the words that it needs.
import { completeEnglish } from '../copy/copy.ts';
import { enLater } from '../copy/en_later.ts';

completeEnglish(enLater);

export { ChangesView } from './changes.tsx';
export { ResultDialogs } from './result_dialogs.tsx';
export { Dock, MarketSelect } from './head_parts.tsx';
export { FilesView } from './files.tsx';
export { Methods } from './methods.tsx';
export { Nothing } from './nothing.tsx';
export { Palette } from './palette.tsx';
export { Overview } from './overview.tsx';
export { PlanView } from './plan.tsx';
export { ReportsView } from './reports.tsx';
export { SkusView } from './skus.tsx';
