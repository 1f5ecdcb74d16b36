export function sampleFiles(): Record<string, string>;
