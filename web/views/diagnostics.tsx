// What was found in one file: kinds at the left, lines at the right: line, column, the text as it stands in the file,
// what became of it.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Diagnostic, FileReport } from '../engine/analysis.ts';
import { diagText, kindText, t } from '../copy/copy.ts';
import { count } from '../copy/format.ts';

function Samples({ finding }: { finding: Diagnostic }): JSX.Element {
  const words = t().files;
  const text = diagText(finding.code);
  const rest = finding.count - finding.samples.length;
  return (
    <div class="diag-lines">
      <p>{text.more}</p>
      {finding.samples.length > 0 && (
        <div class="scroll-x" tabIndex={0} role="region" aria-label={text.name}>
          <table class="plain-table">
            <thead>
              <tr>
                <th scope="col" class="end">
                  {words.line}
                </th>
                <th scope="col">{words.column}</th>
                <th scope="col">{words.inFile}</th>
                <th scope="col">{words.whatWeDid}</th>
              </tr>
            </thead>
            <tbody>
              {finding.samples.map((sample, index) => (
                <tr key={index}>
                  <td class="end mono">
                    {sample.line !== null
                      ? count(sample.line)
                      : sample.byte_offset !== null
                        ? words.atByte(sample.byte_offset)
                        : words.wholeFile}
                  </td>
                  <td>{finding.column ?? (sample.column === null ? '' : count(sample.column))}</td>
                  <td>
                    {sample.text === '' ? (
                      <span class="second">{words.emptyText}</span>
                    ) : (
                      <code class={`in-file ${finding.effect}`}>{sample.text}</code>
                    )}
                  </td>
                  <td>{text.did}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rest > 0 && finding.samples.length > 0 && <p class="note">{words.more(rest)}</p>}
    </div>
  );
}

export function Diagnostics({ file }: { file: FileReport }): JSX.Element | null {
  const words = t().files;
  const [chosen, setChosen] = useState(0);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    setChosen(0);
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [file.id]);
  // What cost something first; notes after it.
  const list = [...file.diagnostics].sort((a, b) => Number(a.effect === 'note') - Number(b.effect === 'note') || b.count - a.count);
  const finding = list[chosen] ?? list[0];
  if (finding === undefined) return null;
  return (
    <section class="diagnostics section" ref={box} aria-labelledby="diag-title">
      <div class="section-head">
        <h2 id="diag-title">{words.diagnosticsTitle(kindText(file.kind).name, file.name)}</h2>
        <p class="note">{words.diagnosticsNote(file.rows_set_aside, file.rows_read)}</p>
      </div>
      <div class="diag-box">
        <ul class="diag-kinds" aria-label={words.kinds}>
          {list.map((each, index) => {
            const text = diagText(each.code);
            return (
              <li key={`${each.code}:${each.column}`}>
                <button type="button" aria-pressed={each === finding} class={each === finding ? 'on' : ''} onClick={() => setChosen(index)}>
                  <span>
                    {text.name}
                    <span class="note">
                      {each.column !== null && `${each.column}: `}
                      {text.did}
                    </span>
                  </span>
                  <span>{count(each.count)}</span>
                </button>
              </li>
            );
          })}
        </ul>
        <Samples finding={finding} />
      </div>
    </section>
  );
}
