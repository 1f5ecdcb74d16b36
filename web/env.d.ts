/// <reference types="vite/client" />

declare module 'virtual:ipiscope-worker' {
  /** The whole worker as one classic script. */
  const text: string;
  export default text;
}

declare module 'ipiscope-core-wasm?url' {
  const url: string;
  export default url;
}
