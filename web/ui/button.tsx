// Button: primary (one per view), plain, quiet. Off buttons stay focusable and say why in their tooltip.
import type { JSX, ComponentChildren } from 'preact';

export interface ButtonProps {
  kind?: 'primary' | 'plain' | 'quiet';
  size?: 'normal' | 'large' | 'small';
  onClick?: (event: MouseEvent) => void;
  /** Why it cannot be used now; makes it off. */
  off?: string | null;
  /** Text while it works, in place of the children. */
  busy?: string | null;
  label?: string;
  expanded?: boolean;
  controls?: string;
  pressed?: boolean;
  class?: string;
  type?: 'button' | 'submit';
  children?: ComponentChildren;
}

export function Button(props: ButtonProps): JSX.Element {
  const { kind = 'plain', size = 'normal', off = null, busy = null } = props;
  const idle = off === null && busy === null;
  return (
    <button
      type={props.type ?? 'button'}
      class={`button ${kind} ${size} ${off === null ? '' : 'off'} ${props.class ?? ''}`}
      onClick={idle ? props.onClick : (event) => event.preventDefault()}
      aria-disabled={idle ? undefined : true}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-pressed={props.pressed}
      title={off ?? undefined}
    >
      {busy ?? props.children}
    </button>
  );
}
