export function sampleSteps(): Generator<undefined, Record<string, string>>;
export function sampleFiles(): Record<string, string>;
