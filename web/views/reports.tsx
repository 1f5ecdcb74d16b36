// Where the reports are: every report by name, what it adds, and the menu path.
import type { JSX } from 'preact';
import { kindText, t } from '../copy/copy.ts';
import { MenuPath } from '../ui/parts.tsx';
import { saveCostTemplate } from '../app/table_files.ts';
import { NAMED_KINDS, REPORT_GROUPS, type ReportGroup } from '../app/reports.ts';

function ReportTable({ kinds, name }: { kinds: readonly string[]; name: string }): JSX.Element {
  const words = t();
  return (
    <table class="plain-table stack">
      <caption class="sr">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.reportsPage.report}</th>
          <th scope="col">{words.reportsPage.unlocks}</th>
          <th scope="col">{words.reportsPage.path}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => {
          const text = kindText(kind);
          return (
            <tr key={kind}>
              <th scope="row">{text.name}</th>
              <td>{text.unlocks}</td>
              <td>
                {text.where.length === 0 ? (
                  <span class="note">{words.reportsPage.notFromSellerCentral}</span>
                ) : (
                  <MenuPath path={text.where} label={words.common.path} />
                )}
                {text.hint !== undefined && <p class="note">{text.hint}</p>}
                {kind === 'costs' && (
                  <button type="button" class="link-button" onClick={() => void saveCostTemplate()}>
                    {words.files.template}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function ReportsView(): JSX.Element {
  const words = t().reportsPage;
  return (
    <div class="page prose-page">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {(Object.keys(REPORT_GROUPS) as ReportGroup[]).map((group) => (
        <section key={group}>
          <h2>{words.groups[group]}</h2>
          <ReportTable kinds={REPORT_GROUPS[group]} name={words.groups[group]} />
        </section>
      ))}
      {NAMED_KINDS.length > 0 && (
        <section>
          <h2>{words.named}</h2>
          <ReportTable kinds={NAMED_KINDS} name={words.named} />
        </section>
      )}
    </div>
  );
}
