// The few pictograms of the page, drawn on a 16 × 16 grid with currentColor. All are decoration: the word is beside.
import type { JSX, ComponentChildren } from 'preact';

interface IconProps {
  size?: number;
  class?: string;
}

function Icon({ size = 16, class: name = '', children }: IconProps & { children: ComponentChildren }): JSX.Element {
  return (
    <svg
      class={`icon ${name}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const LockIcon = (props: IconProps): JSX.Element => (
  <Icon {...props}>
    <rect x="3" y="7" width="10" height="7" rx="1.5" />
    <path d="M5 7V5a3 3 0 0 1 6 0v2" />
  </Icon>
);

export const SearchIcon = (props: IconProps): JSX.Element => (
  <Icon {...props}>
    <circle cx="7" cy="7" r="4" />
    <path d="m10 10 4 4" />
  </Icon>
);

export const ChevronIcon = (props: IconProps): JSX.Element => (
  <Icon {...props}>
    <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
  </Icon>
);

export const CloseIcon = (props: IconProps): JSX.Element => (
  <Icon {...props}>
    <path d="m4 4 8 8m0-8-8 8" />
  </Icon>
);

export const DotsIcon = (props: IconProps): JSX.Element => (
  <Icon {...props}>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.5" />
  </Icon>
);

export const PlusIcon = (props: IconProps): JSX.Element => (
  <Icon {...props}>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const MoonIcon = (props: IconProps): JSX.Element => (
  <Icon {...props}>
    <path d="M13.5 9.7A6 6 0 1 1 6.3 2.5a4.8 4.8 0 0 0 7.2 7.2z" />
  </Icon>
);

export const SunIcon = (props: IconProps): JSX.Element => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="3" />
    <path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1m8 8 1 1M13 3l-1 1m-8 8-1 1" />
  </Icon>
);

export const AutoIcon = (props: IconProps): JSX.Element => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="5.5" />
    <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
  </Icon>
);

export const UsedMark = (props: IconProps): JSX.Element => (
  <Icon {...props} class="mark used">
    <circle cx="8" cy="8" r="6" />
    <path d="m5.3 8.2 1.9 1.9 3.6-3.9" />
  </Icon>
);

export const AsideMark = (props: IconProps): JSX.Element => (
  <Icon {...props} class="mark aside">
    <path d="M8 2.2 14.3 13H1.7z" />
    <path d="M8 6.3v3.2M8 11.4v.1" />
  </Icon>
);

export const RefusedMark = (props: IconProps): JSX.Element => (
  <Icon {...props} class="mark refused">
    <path d="M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5z" />
    <path d="m6 6 4 4m0-4-4 4" />
  </Icon>
);

export const MissingMark = (props: IconProps): JSX.Element => (
  <Icon {...props} class="mark missing">
    <circle cx="8" cy="8" r="6" stroke-dasharray="2.2 2.5" />
  </Icon>
);

/** The tray's picture: an arrow down onto a ruler. */
export const DropIcon = (): JSX.Element => (
  <svg
    class="icon drop-icon"
    width="36"
    height="34"
    viewBox="0 0 36 34"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M18 2v19m-8-8 8 8 8-8" stroke-linecap="round" stroke-linejoin="round" />
    <path d="M1.5 22v9.5h33V22M8 31.5v-4M13 31.5v-2.5M23 31.5v-2.5M28 31.5v-4" />
  </svg>
);

/** Product mark: a needle over a ruler. */
export const Logo = (): JSX.Element => (
  <svg class="logo-mark" width="24" height="16" viewBox="0 0 24 16" fill="none" aria-hidden="true" focusable="false">
    <path d="M1.5 8v6h21V8M6.700 14v-3M12 14v-3.5M17.300 14v-3" stroke="currentColor" stroke-width="1.5" />
    <path d="M6.200 1h4.600L8.5 6.5z" fill="var(--accent)" />
  </svg>
);
