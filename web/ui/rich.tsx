// A sentence of the catalogue with its emphasised pieces. Only text nodes and two elements come out.
import type { JSX } from 'preact';
import { spans } from '../copy/rich.ts';

export function Rich({ text }: { text: string }): JSX.Element {
  return (
    <>
      {spans(text).map((span, index) =>
        span.emphasis === 'strong' ? (
          <strong key={index}>{span.text}</strong>
        ) : span.emphasis === 'code' ? (
          <code key={index}>{span.text}</code>
        ) : (
          span.text
        ),
      )}
    </>
  );
}
