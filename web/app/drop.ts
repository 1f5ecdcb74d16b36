// Ways for files to come in: dropped anywhere (folders too), chosen, pasted. All end in files.ts.
import { addFiles } from './files.ts';
import * as state from './state.ts';

/** Opens the browser's file chooser. */
export function pickFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.addEventListener('change', () => void addFiles([...(input.files ?? [])]));
  input.click();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return new Promise((resolve) =>
      (entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    );
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesOf(each)));
  }
}

async function filesIn(transfer: DataTransfer): Promise<File[]> {
  // Entries must be taken before the first await: the list is emptied after the event.
  const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry?.() : null));
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory === true)) return plain;
  const found: File[] = [];
  for (const entry of entries) if (entry != null) found.push(...(await filesOf(entry)));
  // Hidden files of the file manager are no reports.
  return found.filter((file) => !file.name.startsWith('.'));
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

export function listenForFiles(): void {
  let depth = 0;
  const leave = (): void => {
    depth = 0;
    state.dragging.value = null;
  };
  addEventListener('dragenter', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth += 1;
    state.dragging.value = event.dataTransfer?.items.length ?? 0;
  });
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('dragleave', (event) => {
    if (!hasFiles(event)) return;
    depth -= 1;
    if (depth <= 0) leave();
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    leave();
    if (event.dataTransfer !== null) void filesIn(event.dataTransfer).then((list) => addFiles(list));
  });
  addEventListener('paste', (event) => {
    const list = [...(event.clipboardData?.files ?? [])];
    if (list.length === 0) return;
    event.preventDefault();
    void addFiles(list);
  });
}
